import { describe, expect, it } from "vitest";
import { authMechanismUnsupported } from "../../../../server/diagnose/catalogue/auth-mechanism-unsupported.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-mechanism-unsupported", () => {
  it("is found when no known mechanism is offered", () => {
    const facts = healthyFacts({ auth: failed("MECHANISM_UNSUPPORTED", "AUTH=GSSAPI AUTH=XOAUTH2") });
    expect(evidenceOf(authMechanismUnsupported, facts)).toEqual({
      ...TARGET,
      code: "MECHANISM_UNSUPPORTED",
      text: "AUTH=GSSAPI AUTH=XOAUTH2",
      user: "monitor@example.com",
      way: "offered",
      mechanism: "",
      used: "",
    });
  });

  it("is not found when no login is offered at all", () => {
    expect(authMechanismUnsupported.find(healthyFacts({ auth: failed("LOGINDISABLED") }), CONTEXT)).toBeNull();
  });
});
