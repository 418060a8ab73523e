import { describe, expect, it } from "vitest";
import { authTimeout } from "../../../../server/diagnose/catalogue/auth-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-timeout", () => {
  it("is found when the login gets no answer", () => {
    const facts = healthyFacts({ auth: failed("ETIMEDOUT") });
    expect(evidenceOf(authTimeout, facts)).toEqual({
      ...TARGET,
      code: "ETIMEDOUT",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is not found when the list of mailboxes gets none", () => {
    expect(authTimeout.find(healthyFacts({ list: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});
