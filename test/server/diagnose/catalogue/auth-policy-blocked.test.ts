import { describe, expect, it } from "vitest";
import { authPolicyBlocked } from "../../../../server/diagnose/catalogue/auth-policy-blocked.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-policy-blocked", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("ALERT", "LOGIN DENIED -- COUNTRY IS BLACKLISTED") });
    expect(evidenceOf(authPolicyBlocked, facts)).toEqual({
      ...TARGET,
      code: "ALERT",
      text: "LOGIN DENIED -- COUNTRY IS BLACKLISTED",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authPolicyBlocked.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authPolicyBlocked.find(
        healthyFacts({ auth: failed("ECONNRESET", "LOGIN DENIED -- COUNTRY IS BLACKLISTED") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
