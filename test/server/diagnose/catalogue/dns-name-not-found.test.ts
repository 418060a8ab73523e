import { describe, expect, it } from "vitest";
import { dnsNameNotFound } from "../../../../server/diagnose/catalogue/dns-name-not-found.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("dns-name-not-found", () => {
  it("is found when the name does not exist", () => {
    const facts = healthyFacts({ dns: failed("ENOTFOUND") });
    expect(evidenceOf(dnsNameNotFound, facts)).toEqual({ ...TARGET, code: "ENOTFOUND", text: "what was said" });
  });

  it("is not found when the lookup failed otherwise", () => {
    expect(dnsNameNotFound.find(healthyFacts({ dns: failed("EAI_AGAIN") }), CONTEXT)).toBeNull();
  });
});
