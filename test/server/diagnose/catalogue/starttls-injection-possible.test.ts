import { describe, expect, it } from "vitest";
import { starttlsInjectionPossible } from "../../../../server/diagnose/catalogue/starttls-injection-possible.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("starttls-injection-possible", () => {
  it("is found when more came behind the answer to STARTTLS", () => {
    const facts = healthyFacts({ starttls: failed("STARTTLS_INJECTION") }, { port: 143, security: "starttls" });
    expect(evidenceOf(starttlsInjectionPossible, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "STARTTLS_INJECTION",
      text: "what was said",
    });
  });

  it("is not found when STARTTLS is refused", () => {
    expect(
      starttlsInjectionPossible.find(
        healthyFacts({ starttls: failed("NO") }, { port: 143, security: "starttls" }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
