import { describe, expect, it } from "vitest";
import { authUsernameFormWrong } from "../../../../server/diagnose/catalogue/auth-username-form-wrong.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-username-form-wrong", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("NO", "Please use your full email address as user name") });
    expect(evidenceOf(authUsernameFormWrong, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Please use your full email address as user name",
      user: "monitor@example.com",
      given: "address",
    });
  });

  it("knows a name that is no address", () => {
    const auth = failed<never>("NO", "Please use your full email address as user name");
    expect(evidenceOf(authUsernameFormWrong, healthyFacts({ auth }, { user: "anna" }))).toMatchObject({
      given: "name",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authUsernameFormWrong.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authUsernameFormWrong.find(
        healthyFacts({ auth: failed("ECONNRESET", "Please use your full email address as user name") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
