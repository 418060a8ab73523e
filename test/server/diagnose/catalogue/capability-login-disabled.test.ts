import { describe, expect, it } from "vitest";
import { capabilityLoginDisabled } from "../../../../server/diagnose/catalogue/capability-login-disabled.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("capability-login-disabled", () => {
  it("is found when the server announces that it takes no login", () => {
    const facts = healthyFacts({ auth: failed("LOGINDISABLED") });
    expect(evidenceOf(capabilityLoginDisabled, facts)).toEqual({
      ...TARGET,
      code: "LOGINDISABLED",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is not found when the login was tried and refused", () => {
    expect(capabilityLoginDisabled.find(healthyFacts({ auth: failed("NO") }), CONTEXT)).toBeNull();
  });
});
