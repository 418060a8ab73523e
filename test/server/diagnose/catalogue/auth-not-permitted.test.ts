import { describe, expect, it } from "vitest";
import { authNotPermitted } from "../../../../server/diagnose/catalogue/auth-not-permitted.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-not-permitted", () => {
  it("is found when the account is not allowed in", () => {
    const facts = healthyFacts({ auth: failed("AUTHORIZATIONFAILED") });
    expect(evidenceOf(authNotPermitted, facts)).toEqual({
      ...TARGET,
      code: "AUTHORIZATIONFAILED",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is not found when the password is wrong", () => {
    expect(authNotPermitted.find(healthyFacts({ auth: failed("AUTHENTICATIONFAILED") }), CONTEXT)).toBeNull();
  });
});
