import { describe, expect, it } from "vitest";
import { appendMessageRejected } from "../../../../server/diagnose/catalogue/append-message-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("append-message-rejected", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("BAD", "Invalid system flag \\\\FORWARDED") });
    expect(evidenceOf(appendMessageRejected, facts)).toEqual({
      ...TARGET,
      code: "BAD",
      text: "Invalid system flag \\\\FORWARDED",
      user: "monitor@example.com",
      phase: "list",
    });
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
