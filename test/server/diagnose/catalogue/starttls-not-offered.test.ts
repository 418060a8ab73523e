import { describe, expect, it } from "vitest";
import { starttlsNotOffered } from "../../../../server/diagnose/catalogue/starttls-not-offered.ts";
import type { StarttlsFacts } from "../../../../server/probe/facts.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("starttls-not-offered", () => {
  it("is found when the server does not list STARTTLS", () => {
    const facts = healthyFacts(
      { starttls: failed<StarttlsFacts>("STARTTLS_NOT_OFFERED", "what was said", { offered: false }) },
      { port: 143, security: "starttls" },
    );
    expect(evidenceOf(starttlsNotOffered, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "STARTTLS_NOT_OFFERED",
      text: "what was said",
    });
  });

  it("is not found when STARTTLS is refused", () => {
    expect(
      starttlsNotOffered.find(
        healthyFacts(
          { starttls: failed<StarttlsFacts>("BAD", "no", { offered: true }) },
          { port: 143, security: "starttls" },
        ),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
