import { describe, expect, it } from "vitest";
import type { PhaseOutcome, ProbeFacts } from "../../../../server/contract/facts.ts";
import { capabilityLoginDisabled } from "../../../../server/diagnose/catalogue/capability-login-disabled.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { describe as describeFinding } from "../../../../server/present/report.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const SKIPPED = { status: "skipped", because: "not-applicable" } satisfies PhaseOutcome<never>;

describe("capability-login-disabled", () => {
  it("is found when the server announces that it takes no login", () => {
    const facts = healthyFacts({ auth: failed("LOGINDISABLED") });
    expect(evidenceOf(capabilityLoginDisabled, facts)).toEqual({
      ...TARGET,
      code: "LOGINDISABLED",
      text: "what was said",
      user: "monitor@example.com",
      connection: "encrypted",
      before: "unknown",
      since: "",
    });
  });

  it("says since when it is so where an earlier check was let in with a password", () => {
    const since = "2026-11-23T11:59:00.000Z";
    const context = { ...CONTEXT, lastOffered: { starttls: null, password: since } };
    const facts = healthyFacts({ auth: failed("LOGINDISABLED") });
    expect(evidenceOf(capabilityLoginDisabled, facts, context)).toMatchObject({ before: "offered", since });
    const [finding] = diagnose(facts, context);
    expect(finding && describeFinding(finding, "en").cause).toContain("still took passwords on Nov 23, 2026");
    expect(finding && describeFinding(finding, "zh-CN").cause).toContain("2026年11月23日它还接受密码");
  });

  it("is found without TLS when the server wants TLS first, in place of the password that is withheld", () => {
    const facts = inClear(["IMAP4REV1", "STARTTLS", "LOGINDISABLED"]);
    expect(evidenceOf(capabilityLoginDisabled, facts)).toMatchObject({ security: "none", connection: "starttls" });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["capability-login-disabled"]);
  });

  it("is not found without TLS when the server would take a password, or none was to be sent", () => {
    expect(capabilityLoginDisabled.find(inClear(["IMAP4REV1", "AUTH=PLAIN"]), CONTEXT)).toBeNull();
    const facts = { ...inClear(["IMAP4REV1", "LOGINDISABLED"]), depth: "connect" } as const;
    expect(capabilityLoginDisabled.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when the login was tried and refused", () => {
    expect(capabilityLoginDisabled.find(healthyFacts({ auth: failed("NO") }), CONTEXT)).toBeNull();
  });
});

function inClear(beforeTls: readonly string[]): ProbeFacts {
  const value = { beforeTls, afterTls: null, afterLogin: null, sources: {} };
  const capability = { status: "ok", at: 0, seconds: 0.01, value } as const;
  const rest = { tls: SKIPPED, auth: SKIPPED, list: SKIPPED, status: SKIPPED, quota: SKIPPED };
  return healthyFacts({ capability, ...rest }, { port: 143, security: "none" });
}
