import { describe, expect, it } from "vitest";
import { tlsCertificateStapleMissing } from "../../../../server/diagnose/catalogue/tls-certificate-staple-missing.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { healthyBut } from "../broken-at.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const DEMANDS = [{ ...HEALTHY_LEAF, mustStaple: true as const }];

describe("tls-certificate-staple-missing", () => {
  it("is found when the certificate demands a response and none comes", () => {
    const facts = healthyFacts({ tls: healthyBut("tls", { chain: DEMANDS, stapled: false }) });
    expect(evidenceOf(tlsCertificateStapleMissing, facts)).toEqual({ ...TARGET, subject: "CN=mail.example.com" });
  });

  it.each([
    ["the response comes", { chain: DEMANDS, stapled: true }],
    ["nobody asked for one", { chain: DEMANDS }],
    ["the certificate demands none", { chain: [HEALTHY_LEAF], stapled: false }],
  ])("is not found when %s", (_, value) => {
    expect(tlsCertificateStapleMissing.find(healthyFacts({ tls: healthyBut("tls", value) }), CONTEXT)).toBeNull();
  });
});
