import { describe, expect, it } from "vitest";
import { sessionThrottled } from "../../../../server/diagnose/catalogue/session-throttled.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-throttled", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({
      list: failed("BAD", "Request is throttled. Suggested Backoff Time: 92415 milliseconds"),
    });
    expect(evidenceOf(sessionThrottled, facts)).toEqual({
      ...TARGET,
      code: "BAD",
      text: "Request is throttled. Suggested Backoff Time: 92415 milliseconds",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(sessionThrottled.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      sessionThrottled.find(
        healthyFacts({
          list: failed("ECONNRESET", "Request is throttled. Suggested Backoff Time: 92415 milliseconds"),
        }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
