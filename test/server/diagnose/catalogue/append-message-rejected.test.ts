import { describe, expect, it } from "vitest";
import { appendMessageRejected } from "../../../../server/diagnose/catalogue/append-message-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf, failed } from "../evidence-of.ts";

describe("append-message-rejected", () => {
  it("is found when the server says so of a message that is stored", () => {
    const facts = healthySync({ append: refused("BAD", "Invalid system flag \\\\FORWARDED") });
    expect(evidenceOf(appendMessageRejected, facts)).toEqual({
      ...CANARY,
      operation: "append",
      answer: "refused",
      code: "BAD",
      text: "Invalid system flag \\\\FORWARDED",
    });
  });

  it("is not found when the server says so of another command", () => {
    expect(
      appendMessageRejected.find(healthyFacts({ list: failed("BAD", "Invalid system flag \\\\FORWARDED") }), CONTEXT),
    ).toBeNull();
  });

  it("is not found when the server says something else", () => {
    expect(appendMessageRejected.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      appendMessageRejected.find(
        healthyFacts({ list: failed("ECONNRESET", "Invalid system flag \\\\FORWARDED") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
