import { describe, expect, it } from "vitest";
import { tlsCertificateInconsistent } from "../../../../server/diagnose/catalogue/tls-certificate-inconsistent.ts";
import type { AddressAnswer, CertificateFacts } from "../../../../server/probe/facts.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("tls-certificate-inconsistent", () => {
  it("is found when one address serves another certificate", () => {
    const old = { ...HEALTHY_LEAF, notAfter: "2026-11-30T00:00:00.000Z", fingerprint: "EF:01" };
    expect(evidenceOf(tlsCertificateInconsistent, serving(HEALTHY_LEAF, old))).toEqual({
      ...TARGET,
      certificates: "192.0.2.1 (CN=mail.example.com, 2027-01-23); 2001:db8::1 (CN=mail.example.com, 2026-11-30)",
      dial: "192.0.2.1 [2001:db8::1]",
      count: 2,
    });
  });

  it("is not found when both serve the same", () => {
    expect(tlsCertificateInconsistent.find(serving(HEALTHY_LEAF, HEALTHY_LEAF), CONTEXT)).toBeNull();
  });

  it("is not found when it was not asked", () => {
    expect(tlsCertificateInconsistent.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function serving(first: CertificateFacts, second: CertificateFacts) {
  const addresses: readonly AddressAnswer[] = [
    { address: "192.0.2.1", family: 4, seconds: 0.1, certificate: first, trusted: true },
    { address: "2001:db8::1", family: 6, seconds: 0.1, certificate: second, trusted: true },
    { address: "192.0.2.2", family: 4, seconds: 0.1, failure: { code: "ECONNREFUSED", text: "refused" } },
  ];
  return { ...healthyFacts(), questions: { addresses, ports: [], tlsVersions: [], plaintextLogin: null } };
}
