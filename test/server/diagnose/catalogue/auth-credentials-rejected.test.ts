import { describe, expect, it } from "vitest";
import { authCredentialsRejected } from "../../../../server/diagnose/catalogue/auth-credentials-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-credentials-rejected", () => {
  it("is found when the server rejects the login", () => {
    const facts = healthyFacts({ auth: failed("AUTHENTICATIONFAILED", "Invalid credentials") });
    expect(evidenceOf(authCredentialsRejected, facts)).toEqual({
      ...TARGET,
      code: "AUTHENTICATIONFAILED",
      text: "Invalid credentials",
      user: "monitor@example.com",
    });
  });

  it("is found when the server says NO and no more", () => {
    const facts = healthyFacts({ auth: failed("NO", "LOGIN failed.") });
    expect(evidenceOf(authCredentialsRejected, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "LOGIN failed.",
      user: "monitor@example.com",
    });
  });

  it("is not found when the service behind is down", () => {
    expect(authCredentialsRejected.find(healthyFacts({ auth: failed("UNAVAILABLE") }), CONTEXT)).toBeNull();
  });
});
