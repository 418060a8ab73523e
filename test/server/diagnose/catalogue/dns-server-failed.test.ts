import { describe, expect, it } from "vitest";
import { dnsServerFailed } from "../../../../server/diagnose/catalogue/dns-server-failed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("dns-server-failed", () => {
  it("is found when the resolver failed", () => {
    const facts = healthyFacts({ dns: failed("EAI_AGAIN") });
    expect(evidenceOf(dnsServerFailed, facts)).toEqual({ ...TARGET, code: "EAI_AGAIN", text: "what was said" });
  });

  it("is found for a code that nobody knows", () => {
    const facts = healthyFacts({ dns: failed("ESOMETHING") });
    expect(evidenceOf(dnsServerFailed, facts)).toEqual({ ...TARGET, code: "ESOMETHING", text: "what was said" });
  });

  it("is not found when the lookup succeeded", () => {
    expect(dnsServerFailed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
