import { describe, expect, it } from "vitest";
import type { Finding } from "../../../server/contract/answers/finding.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import type { Scope } from "../../../server/contract/scopes.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { describe as describeFinding } from "../../../server/present/report.ts";
import { severityReasons } from "../../../server/present/severity-reason.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT } from "./evidence-of.ts";

function finding(id: string, evidence: Finding["evidence"] = {}): Finding {
  return { id, severity: "critical", phase: "auth", evidence };
}

describe("the scope of a diagnosis", () => {
  it("is the server for everything that fails before anybody says who logs in", () => {
    const early = CATALOGUE.filter(({ phase }) => phase !== null && /^(?:dns|tcp|tls|starttls|greeting)$/.test(phase));
    expect(early.length).toBeGreaterThan(30);
    expect(early.filter(({ scope }) => scope !== "server")).toEqual([]);
  });

  it.each<[string, Scope]>([
    ["auth-credentials-rejected", "account"],
    ["auth-account-locked", "account"],
    ["auth-password-expired", "account"],
    ["auth-too-many-attempts", "account"],
    ["auth-connection-limit", "account"],
    ["token-refresh-rejected", "account"],
    ["quota-exceeded", "account"],
    ["session-throttled", "account"],
    ["mailbox-corrupt", "account"],
    ["auth-server-unavailable", "server"],
    ["token-request-failed", "server"],
    ["session-storage-full", "server"],
    ["capability-login-disabled", "server"],
    ["tls-certificate-expired", "server"],
  ])("of %s is the %s", (id, scope) => {
    expect(describeFinding(finding(id), "en").scope).toBe(scope);
  });

  it.each<[string, Scope]>([
    ["greeting", "server"],
    ["capability", "server"],
    ["auth", "account"],
    ["list", "account"],
    ["status", "account"],
  ])("of a session that ends during %s is the %s", (phase, scope) => {
    expect(describeFinding(finding("session-closed-by-server", { phase }), "en").scope).toBe(scope);
  });

  it.each(LANGUAGES)("gives the severity another meaning, in %s", (language) => {
    const refused = describeFinding(finding("auth-credentials-rejected"), language);
    const expired = describeFinding(finding("tls-certificate-expired"), language);
    expect(refused.severityReason).toBe(severityReasons(language).account.critical);
    expect(expired.severityReason).toBe(severityReasons(language).server.critical);
    expect(refused.severityReason).not.toBe(expired.severityReason);
  });

  it("of what another version recorded is no more than the account that was tested", () => {
    expect(describeFinding(finding("tls-from-the-future"), "en").scope).toBe("account");
  });

  it("of a refused login found in facts is the account", () => {
    const auth = {
      status: "failed",
      at: 0.1,
      seconds: 0.1,
      failure: { code: "AUTHENTICATIONFAILED", text: "Authentication failed." },
    } as const;
    const [found] = diagnose(healthyFacts({ auth }), CONTEXT);
    expect(found && describeFinding(found, "en")).toMatchObject({ id: "auth-credentials-rejected", scope: "account" });
  });
});
