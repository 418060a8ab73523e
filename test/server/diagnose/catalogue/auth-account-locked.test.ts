import { describe, expect, it } from "vitest";
import { authAccountLocked } from "../../../../server/diagnose/catalogue/auth-account-locked.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-account-locked", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("NO", "Account is locked") });
    expect(evidenceOf(authAccountLocked, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Account is locked",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authAccountLocked.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authAccountLocked.find(healthyFacts({ auth: failed("ECONNRESET", "Account is locked") }), CONTEXT),
    ).toBeNull();
  });
});
