import { describe, expect, it } from "vitest";
import type { GreetingFacts } from "../../../../server/contract/facts.ts";
import { greetingTimeout } from "../../../../server/diagnose/catalogue/greeting-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("greeting-timeout", () => {
  it("is found when the server says nothing", () => {
    const facts = healthyFacts({ greeting: failed<GreetingFacts>("ETIMEDOUT", "no answer", { speaks: "nothing" }) });
    expect(evidenceOf(greetingTimeout, facts)).toEqual({ ...TARGET, code: "ETIMEDOUT", text: "no answer" });
  });

  it("is found when the greeting never ends", () => {
    const facts = healthyFacts({
      greeting: failed<GreetingFacts>("ETIMEDOUT", "no answer", { speaks: "something-else", text: "* OK wel" }),
    });
    expect(evidenceOf(greetingTimeout, facts)).toEqual({ ...TARGET, code: "ETIMEDOUT", text: "no answer" });
  });

  it("is not found when the port waits for TLS", () => {
    expect(
      greetingTimeout.find(
        healthyFacts(
          { greeting: failed<GreetingFacts>("ETIMEDOUT", "no answer", { speaks: "tls", text: "" }) },
          { port: 143, security: "starttls" },
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
