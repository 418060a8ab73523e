import { describe, expect, it } from "vitest";
import { sessionClosedByServer } from "../../../../server/diagnose/catalogue/session-closed-by-server.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-closed-by-server", () => {
  it("is found when the server says BYE in the middle", () => {
    const facts = healthyFacts({ list: failed("BYE", "shutting down") });
    expect(evidenceOf(sessionClosedByServer, facts)).toEqual({
      ...TARGET,
      code: "BYE",
      text: "shutting down",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server greets with BYE", () => {
    expect(sessionClosedByServer.find(healthyFacts({ greeting: failed("BYE") }), CONTEXT)).toBeNull();
  });

  it("is not found when the logout failed", () => {
    expect(sessionClosedByServer.find(healthyFacts({ logout: failed("BYE") }), CONTEXT)).toBeNull();
  });
});
