import type { Alert } from "../../../server/contract/answers/catalogue.ts";
import type { FindingId } from "../../../server/contract/finding-ids.ts";
import type { Severity } from "../../../server/contract/severities.ts";
import type { Diagnosis } from "../../../server/diagnose/diagnosis.ts";
import { ALERTS } from "./files.ts";
import { type AlertingRule, alertsOf } from "./rule.ts";

/** Alerts on a server's state, by the severity that gives it. */
const BY_SEVERITY: Readonly<Partial<Record<Severity, string>>> = {
  critical: "ImapscopeServerDown",
  error: "ImapscopeServerDegraded",
};

/** Alerts on a figure, which are about these problems all the same. */
const BY_FIGURE: Readonly<Record<string, readonly FindingId[]>> = {
  ImapscopeCertificateExpiresInDays: ["tls-certificate-expired", "tls-certificate-expiring"],
  ImapscopeCertificateStale: ["tls-certificate-expired", "tls-certificate-expiring", "tls-certificate-inconsistent"],
  ImapscopeUidValidityChanged: ["mailbox-uidvalidity-changed"],
};

/** What a visitor's check or a discovery finds, and no check of a server that is monitored. */
const NEVER_MONITORED = /^(?:policy|discovery)-/;

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** The alerts that fire for a problem: those that name it first, then that on the state of its server. */
export function alertsOfFinding({
  id,
  severity,
  onlyTold,
}: Pick<Diagnosis, "id" | "severity" | "onlyTold">): readonly Alert[] {
  if (onlyTold || NEVER_MONITORED.test(id)) return [];
  const rules = alertsOf([ALERTS]);
  const naming = rules.filter((rule) => names(rule, id) || BY_FIGURE[rule.alert]?.includes(id));
  const byState = rules.filter((rule) => rule.alert === BY_SEVERITY[severity]);
  return [...naming, ...byState].map((rule) => ({
    name: rule.alert,
    severity: rule.labels.severity,
    seconds: secondsOf(rule.for ?? "0s"),
  }));
}

/** Whether the expression asks for this finding; matchers of Prometheus are anchored. */
function names({ expr }: AlertingRule, id: string): boolean {
  const pattern = /\bfinding=~"([^"]+)"/.exec(expr)?.[1];
  return pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(id);
}

function secondsOf(duration: string): number {
  return Number.parseInt(duration, 10) * (SECONDS[duration.slice(-1)] ?? 1);
}
