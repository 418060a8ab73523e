import { describe, expect, it } from "vitest";
import { appendMessageTooLarge } from "../../../../server/diagnose/catalogue/append-message-too-large.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf, failed } from "../evidence-of.ts";

describe("append-message-too-large", () => {
  it("is found when the server says so of a message that is stored", () => {
    const facts = healthySync({ append: refused("TOOBIG", "Message exceeds the maximum size") });
    expect(evidenceOf(appendMessageTooLarge, facts)).toEqual({
      ...CANARY,
      operation: "append",
      answer: "refused",
      code: "TOOBIG",
      text: "Message exceeds the maximum size",
    });
  });

  it("is not found when the server says so of another command", () => {
    expect(
      appendMessageTooLarge.find(healthyFacts({ list: failed("TOOBIG", "Message exceeds the maximum size") }), CONTEXT),
    ).toBeNull();
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
