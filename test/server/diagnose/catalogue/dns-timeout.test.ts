import { describe, expect, it } from "vitest";
import { dnsTimeout } from "../../../../server/diagnose/catalogue/dns-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("dns-timeout", () => {
  it("is found when no name server answered in time", () => {
    const facts = healthyFacts({ dns: failed("ETIMEDOUT") });
    expect(evidenceOf(dnsTimeout, facts)).toEqual({ ...TARGET, code: "ETIMEDOUT", text: "what was said" });
  });

  it("is not found when the resolver answered that it failed", () => {
    expect(dnsTimeout.find(healthyFacts({ dns: failed("ESERVFAIL") }), CONTEXT)).toBeNull();
  });
});
