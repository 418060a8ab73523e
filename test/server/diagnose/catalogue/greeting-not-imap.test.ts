import { describe, expect, it } from "vitest";
import type { GreetingFacts } from "../../../../server/contract/facts.ts";
import { greetingNotImap } from "../../../../server/diagnose/catalogue/greeting-not-imap.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("greeting-not-imap", () => {
  it("is found when a mail sending service answers", () => {
    const facts = healthyFacts({
      greeting: failed<GreetingFacts>("NOT_IMAP", "220 mail.example.com ESMTP", {
        speaks: "smtp",
        text: "220 mail.example.com ESMTP",
      }),
    });
    expect(evidenceOf(greetingNotImap, facts)).toEqual({
      ...TARGET,
      code: "NOT_IMAP",
      text: "220 mail.example.com ESMTP",
      speaks: "smtp",
    });
  });

  it("is found when nobody knows what answers", () => {
    const facts = healthyFacts({
      greeting: failed<GreetingFacts>("NOT_IMAP", "hello", { speaks: "something-else", text: "hello" }),
    });
    expect(evidenceOf(greetingNotImap, facts)).toEqual({
      ...TARGET,
      code: "NOT_IMAP",
      text: "hello",
      speaks: "something-else",
    });
  });

  it("is not found when the port speaks TLS", () => {
    expect(
      greetingNotImap.find(
        healthyFacts({ greeting: failed<GreetingFacts>("NOT_IMAP", "", { speaks: "tls" }) }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when an IMAP greeting broke off", () => {
    expect(
      greetingNotImap.find(
        healthyFacts({
          greeting: failed<GreetingFacts>("EConnectionClosed", "closed", {
            speaks: "something-else",
            text: "* OK wel",
          }),
        }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
