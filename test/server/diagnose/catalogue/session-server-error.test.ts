import { describe, expect, it } from "vitest";
import { sessionServerError } from "../../../../server/diagnose/catalogue/session-server-error.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-server-error", () => {
  it("is found when the server reports a fault of its own", () => {
    const facts = healthyFacts({ list: failed("SERVERBUG", "Internal error occurred.") });
    expect(evidenceOf(sessionServerError, facts)).toEqual({
      ...TARGET,
      code: "SERVERBUG",
      text: "Internal error occurred.",
      phase: "list",
    });
  });

  it("is found for a code at the login that nobody knows", () => {
    const facts = healthyFacts({ auth: failed("SOMETHING") });
    expect(evidenceOf(sessionServerError, facts)).toEqual({
      ...TARGET,
      code: "SOMETHING",
      text: "what was said",
      phase: "auth",
    });
  });

  it("is not found when the logout failed", () => {
    expect(sessionServerError.find(healthyFacts({ logout: failed("SERVERBUG") }), CONTEXT)).toBeNull();
  });
});
