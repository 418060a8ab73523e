import { describe, expect, it } from "vitest";
import type { GreetingFacts } from "../../../../server/contract/facts.ts";
import { greetingPortSpeaksTls } from "../../../../server/diagnose/catalogue/greeting-port-speaks-tls.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("greeting-port-speaks-tls", () => {
  it("is found when the port answers in TLS", () => {
    const facts = healthyFacts(
      { greeting: failed<GreetingFacts>("NOT_IMAP", "", { speaks: "tls", text: "" }) },
      { port: 143, security: "starttls" },
    );
    expect(evidenceOf(greetingPortSpeaksTls, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "NOT_IMAP",
      text: "NOT_IMAP",
    });
  });

  it("is not found when the port stays silent", () => {
    expect(
      greetingPortSpeaksTls.find(
        healthyFacts(
          { greeting: failed<GreetingFacts>("ETIMEDOUT", "no answer", { speaks: "nothing" }) },
          { port: 143, security: "starttls" },
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
