import { describe, expect, it } from "vitest";
import type { PhaseOutcome } from "../../../../server/contract/facts.ts";
import { policyPasswordWithheld } from "../../../../server/diagnose/catalogue/policy-password-withheld.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

const SKIPPED = { status: "skipped", because: "not-applicable" } satisfies PhaseOutcome<never>;
const UNENCRYPTED = { port: 143, security: "none" } as const;

describe("policy-password-withheld", () => {
  it("is found when the certificate is not trusted", () => {
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") });
    expect(evidenceOf(policyPasswordWithheld, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      reason: "certificate",
    });
  });

  it("is found when the connection is not encrypted", () => {
    const facts = healthyFacts({ tls: SKIPPED, auth: SKIPPED }, UNENCRYPTED);
    expect(evidenceOf(policyPasswordWithheld, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "none",
      user: "monitor@example.com",
      reason: "plaintext",
    });
  });

  it("is not found without a user", () => {
    const { user: _, ...server } = healthyFacts().server;
    const facts = { ...healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }), server };
    expect(policyPasswordWithheld.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when no certificate was seen", () => {
    expect(policyPasswordWithheld.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });

  it("is not found when the probe ended before the login for another reason", () => {
    const facts = healthyFacts(
      { tls: SKIPPED, greeting: failed("BYE"), capability: SKIPPED, auth: SKIPPED },
      UNENCRYPTED,
    );
    expect(policyPasswordWithheld.find(facts, CONTEXT)).toBeNull();
  });
});
