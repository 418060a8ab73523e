import { describe, expect, it } from "vitest";
import { sessionServerUnavailable } from "../../../../server/diagnose/catalogue/session-server-unavailable.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-server-unavailable", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("UNAVAILABLE", "Server is temporarily unavailable, try again later") });
    expect(evidenceOf(sessionServerUnavailable, facts)).toEqual({
      ...TARGET,
      code: "UNAVAILABLE",
      text: "Server is temporarily unavailable, try again later",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(sessionServerUnavailable.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      sessionServerUnavailable.find(
        healthyFacts({ list: failed("ECONNRESET", "Server is temporarily unavailable, try again later") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
