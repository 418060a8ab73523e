import { describe, expect, it } from "vitest";
import { authPrivacyRequired } from "../../../../server/diagnose/catalogue/auth-privacy-required.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-privacy-required", () => {
  it("is found when the server wants encryption first", () => {
    const facts = healthyFacts({ auth: failed("PRIVACYREQUIRED") });
    expect(evidenceOf(authPrivacyRequired, facts)).toEqual({
      ...TARGET,
      code: "PRIVACYREQUIRED",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is not found when it announces that beforehand", () => {
    expect(authPrivacyRequired.find(healthyFacts({ auth: failed("LOGINDISABLED") }), CONTEXT)).toBeNull();
  });
});
