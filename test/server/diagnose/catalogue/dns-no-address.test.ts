import { describe, expect, it } from "vitest";
import { dnsNoAddress } from "../../../../server/diagnose/catalogue/dns-no-address.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("dns-no-address", () => {
  it("is found when the name has no address", () => {
    const facts = healthyFacts({ dns: failed("ENODATA") });
    expect(evidenceOf(dnsNoAddress, facts)).toEqual({ ...TARGET, code: "ENODATA", text: "what was said" });
  });

  it("is not found when there is no such name", () => {
    expect(dnsNoAddress.find(healthyFacts({ dns: failed("ENOTFOUND") }), CONTEXT)).toBeNull();
  });
});
