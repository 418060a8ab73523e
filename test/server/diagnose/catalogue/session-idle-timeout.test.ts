import { describe, expect, it } from "vitest";
import { sessionIdleTimeout } from "../../../../server/diagnose/catalogue/session-idle-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-idle-timeout", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("BYE", "Disconnected for inactivity.") });
    expect(evidenceOf(sessionIdleTimeout, facts)).toEqual({
      ...TARGET,
      code: "BYE",
      text: "Disconnected for inactivity.",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(sessionIdleTimeout.find(healthyFacts({ list: failed("BYE", "so long") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      sessionIdleTimeout.find(healthyFacts({ list: failed("ECONNRESET", "Disconnected for inactivity.") }), CONTEXT),
    ).toBeNull();
  });
});
