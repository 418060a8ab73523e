import { describe, expect, it } from "vitest";
import { authServerUnavailable } from "../../../../server/diagnose/catalogue/auth-server-unavailable.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-server-unavailable", () => {
  it("is found when the server cannot check the login", () => {
    const facts = healthyFacts({ auth: failed("UNAVAILABLE", "Temporary authentication failure.") });
    expect(evidenceOf(authServerUnavailable, facts)).toEqual({
      ...TARGET,
      code: "UNAVAILABLE",
      text: "Temporary authentication failure.",
      user: "monitor@example.com",
    });
  });

  it("is not found when it rejects the login", () => {
    expect(authServerUnavailable.find(healthyFacts({ auth: failed("AUTHENTICATIONFAILED") }), CONTEXT)).toBeNull();
  });
});
