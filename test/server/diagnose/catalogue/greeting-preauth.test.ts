import { describe, expect, it } from "vitest";
import { greetingPreauth } from "../../../../server/diagnose/catalogue/greeting-preauth.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("greeting-preauth", () => {
  it("is found when the connection is logged in from the start", () => {
    const facts = healthyFacts({
      greeting: {
        status: "ok",
        at: 0,
        seconds: 0,
        value: { speaks: "imap", status: "PREAUTH", code: null, text: "welcome", firstBytes: "* PREAUTH welcome" },
      },
    });
    expect(evidenceOf(greetingPreauth, facts)).toEqual({ ...TARGET, text: "welcome" });
  });

  it("is not found when the server asks for a login", () => {
    expect(greetingPreauth.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
