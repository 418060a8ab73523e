import { describe, expect, it } from "vitest";
import { quotaExceeded } from "../../../../server/diagnose/catalogue/quota-exceeded.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("quota-exceeded", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("OVERQUOTA", "Quota exceeded (mailbox for user is full)") });
    expect(evidenceOf(quotaExceeded, facts)).toEqual({
      ...TARGET,
      code: "OVERQUOTA",
      text: "Quota exceeded (mailbox for user is full)",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(quotaExceeded.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      quotaExceeded.find(
        healthyFacts({ list: failed("ECONNRESET", "Quota exceeded (mailbox for user is full)") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
