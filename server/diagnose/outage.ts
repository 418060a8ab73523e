/**
 * Whom it hurts that a server is down: no more than the account that was tested, where every finding that makes it so speaks only of
 * that.
 */
import type { Scope } from "../contract/scopes.ts";
import type { Severity } from "../contract/severities.ts";
export function scopeOfOutage(findings: readonly { severity: Severity; scope: Scope }[]): Scope {
  const critical = findings.filter(({ severity }) => severity === "critical");
  return critical.length > 0 && critical.every(({ scope }) => scope === "account") ? "account" : "server";
}
