import { describe, expect, it } from "vitest";
import { authTooManyAttempts } from "../../../../server/diagnose/catalogue/auth-too-many-attempts.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-too-many-attempts", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("NO", "Too many login attempts") });
    expect(evidenceOf(authTooManyAttempts, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Too many login attempts",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authTooManyAttempts.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authTooManyAttempts.find(healthyFacts({ auth: failed("ECONNRESET", "Too many login attempts") }), CONTEXT),
    ).toBeNull();
  });
});
