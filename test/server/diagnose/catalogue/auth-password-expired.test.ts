import { describe, expect, it } from "vitest";
import { authPasswordExpired } from "../../../../server/diagnose/catalogue/auth-password-expired.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-password-expired", () => {
  it("is found when the password has expired", () => {
    const facts = healthyFacts({ auth: failed("EXPIRED", "Password expired") });
    expect(evidenceOf(authPasswordExpired, facts)).toEqual({
      ...TARGET,
      code: "EXPIRED",
      text: "Password expired",
      user: "monitor@example.com",
    });
  });

  it("is not found when the password is wrong", () => {
    expect(authPasswordExpired.find(healthyFacts({ auth: failed("AUTHENTICATIONFAILED") }), CONTEXT)).toBeNull();
  });
});
