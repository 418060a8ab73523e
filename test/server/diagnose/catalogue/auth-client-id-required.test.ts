import { describe, expect, it } from "vitest";
import { authClientIdRequired } from "../../../../server/diagnose/catalogue/auth-client-id-required.ts";
import { render } from "../../../../server/present/message.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { brokenAt } from "../broken-at.ts";
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
      login: "works",
    });
  });

  it("does not say that the login works where it is what was refused", () => {
    const facts = brokenAt("auth", failed<never>("NO", "LOGIN Unsafe Login. Please contact kefu@188.com for help"));
    const evidence = evidenceOf(authClientIdRequired, facts);
    expect(evidence).toMatchObject({ phase: "auth", login: "refused" });
    expect(render(authClientIdRequired.text.cause, evidence, "en")).not.toMatch(/login .* works|password is right/);
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
