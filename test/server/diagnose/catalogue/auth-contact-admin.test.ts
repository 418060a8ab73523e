import { describe, expect, it } from "vitest";
import { authContactAdmin } from "../../../../server/diagnose/catalogue/auth-contact-admin.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-contact-admin", () => {
  it("is found when the server refers to its administrator", () => {
    const facts = healthyFacts({ auth: failed("CONTACTADMIN") });
    expect(evidenceOf(authContactAdmin, facts)).toEqual({
      ...TARGET,
      code: "CONTACTADMIN",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is not found when the password is wrong", () => {
    expect(authContactAdmin.find(healthyFacts({ auth: failed("AUTHENTICATIONFAILED") }), CONTEXT)).toBeNull();
  });
});
