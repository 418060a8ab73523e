import { describe, expect, it } from "vitest";
import type { GreetingFacts } from "../../../../server/contract/facts.ts";
import { greetingBye } from "../../../../server/diagnose/catalogue/greeting-bye.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("greeting-bye", () => {
  it("is found when the server greets with BYE", () => {
    const facts = healthyFacts({
      greeting: failed<GreetingFacts>("BYE", "leave me alone", {
        speaks: "imap",
        status: "BYE",
        text: "leave me alone",
      }),
    });
    expect(evidenceOf(greetingBye, facts)).toEqual({ ...TARGET, code: "BYE", text: "leave me alone" });
  });

  it("is not found when the server says BYE later", () => {
    expect(greetingBye.find(healthyFacts({ auth: failed("BYE") }), CONTEXT)).toBeNull();
  });
});
