import { describe, expect, it } from "vitest";
import { authAppPasswordRequired } from "../../../../server/diagnose/catalogue/auth-app-password-required.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-app-password-required", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("ALERT", "Application-specific password required") });
    expect(evidenceOf(authAppPasswordRequired, facts)).toEqual({
      ...TARGET,
      code: "ALERT",
      text: "Application-specific password required",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authAppPasswordRequired.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authAppPasswordRequired.find(
        healthyFacts({ auth: failed("ECONNRESET", "Application-specific password required") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
