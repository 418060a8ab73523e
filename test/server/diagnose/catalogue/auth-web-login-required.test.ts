import { describe, expect, it } from "vitest";
import { authWebLoginRequired } from "../../../../server/diagnose/catalogue/auth-web-login-required.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-web-login-required", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("WEBALERT", "Please log in via your web browser") });
    expect(evidenceOf(authWebLoginRequired, facts)).toEqual({
      ...TARGET,
      code: "WEBALERT",
      text: "Please log in via your web browser",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authWebLoginRequired.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authWebLoginRequired.find(
        healthyFacts({ auth: failed("ECONNRESET", "Please log in via your web browser") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
