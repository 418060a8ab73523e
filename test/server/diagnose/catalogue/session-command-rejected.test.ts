import { describe, expect, it } from "vitest";
import { sessionCommandRejected } from "../../../../server/diagnose/catalogue/session-command-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-command-rejected", () => {
  it("is found when the quota cannot be read", () => {
    const facts = healthyFacts({ quota: failed("NO", "Internal error") });
    expect(evidenceOf(sessionCommandRejected, facts)).toEqual({
      ...TARGET,
      phase: "quota",
      code: "NO",
      text: "Internal error",
    });
  });

  it("is not found when anything else is refused", () => {
    expect(sessionCommandRejected.find(healthyFacts({ list: failed("NO", "no") }), CONTEXT)).toBeNull();
  });
});
