import { describe, expect, it } from "vitest";
import { greetingClosed } from "../../../../server/diagnose/catalogue/greeting-closed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("greeting-closed", () => {
  it("is found when the connection ends before the greeting", () => {
    const facts = healthyFacts({ greeting: failed("EConnectionClosed") });
    expect(evidenceOf(greetingClosed, facts)).toEqual({ ...TARGET, code: "EConnectionClosed", text: "what was said" });
  });

  it("is found for a code that nobody knows", () => {
    const facts = healthyFacts({ greeting: failed("ESOMETHING") });
    expect(evidenceOf(greetingClosed, facts)).toEqual({ ...TARGET, code: "ESOMETHING", text: "what was said" });
  });

  it("is not found when the server greeted", () => {
    expect(greetingClosed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
