import { describe, expect, it } from "vitest";
import { sessionCommandTimeout } from "../../../../server/diagnose/catalogue/session-command-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-command-timeout", () => {
  it("is found when the list of mailboxes gets no answer", () => {
    const facts = healthyFacts({ list: failed("ETIMEDOUT") });
    expect(evidenceOf(sessionCommandTimeout, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      code: "ETIMEDOUT",
      text: "what was said",
      phase: "list",
    });
  });

  it("is not found when the login gets none", () => {
    expect(sessionCommandTimeout.find(healthyFacts({ auth: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });

  it("is not found when the logout gets none", () => {
    expect(sessionCommandTimeout.find(healthyFacts({ logout: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});
