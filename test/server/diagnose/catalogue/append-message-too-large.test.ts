import { describe, expect, it } from "vitest";
import { appendMessageTooLarge } from "../../../../server/diagnose/catalogue/append-message-too-large.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("append-message-too-large", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("TOOBIG", "Message exceeds the maximum size") });
    expect(evidenceOf(appendMessageTooLarge, facts)).toEqual({
      ...TARGET,
      code: "TOOBIG",
      text: "Message exceeds the maximum size",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(appendMessageTooLarge.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      appendMessageTooLarge.find(
        healthyFacts({ list: failed("ECONNRESET", "Message exceeds the maximum size") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
