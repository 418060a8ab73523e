import { describe, expect, it } from "vitest";
import { authOauthRequired } from "../../../../server/diagnose/catalogue/auth-oauth-required.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-oauth-required", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("NO", "Basic authentication is disabled, use OAuth 2.0") });
    expect(evidenceOf(authOauthRequired, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Basic authentication is disabled, use OAuth 2.0",
      user: "monitor@example.com",
      case: "refused",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authOauthRequired.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authOauthRequired.find(
        healthyFacts({ auth: failed("ECONNRESET", "Basic authentication is disabled, use OAuth 2.0") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
