import { describe, expect, it } from "vitest";
import { authClientIdRequired } from "../../../../server/diagnose/catalogue/auth-client-id-required.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-client-id-required", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("NO", "SELECT Unsafe Login. Please contact kefu@188.com for help") });
    expect(evidenceOf(authClientIdRequired, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "SELECT Unsafe Login. Please contact kefu@188.com for help",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authClientIdRequired.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authClientIdRequired.find(
        healthyFacts({ list: failed("ECONNRESET", "SELECT Unsafe Login. Please contact kefu@188.com for help") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
