import { describe, expect, it } from "vitest";
import type { AddressAnswer, CertificateFacts, KeyTypeAnswer } from "../../../../server/contract/facts.ts";
import { tlsCertificateInconsistent } from "../../../../server/diagnose/catalogue/tls-certificate-inconsistent.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("tls-certificate-inconsistent", () => {
  it("is found when one address serves another certificate", () => {
    const old = { ...HEALTHY_LEAF, notAfter: "2026-11-30T00:00:00.000Z", fingerprint: "EF:01" };
    expect(evidenceOf(tlsCertificateInconsistent, serving(HEALTHY_LEAF, old))).toEqual({
      ...TARGET,
      differs: "addresses",
      code: "",
      certificates: "192.0.2.1 (CN=mail.example.com, 2027-01-23); 2001:db8::1 (CN=mail.example.com, 2026-11-30)",
      dial: ["192.0.2.1", "[2001:db8::1]"],
      count: 2,
    });
  });

  it("is found when the certificate for one kind of key is good and the other has expired", () => {
    const old = { ...HEALTHY_LEAF, keyType: "rsa", notAfter: "2026-11-20T00:00:00.000Z", fingerprint: "EF:01" };
    const verification = { code: "CERT_HAS_EXPIRED", text: "certificate has expired" };
    const facts = withKeys([
      { keyType: "ec", certificate: HEALTHY_LEAF, trusted: true },
      { keyType: "rsa", certificate: old, trusted: false, verification },
    ]);
    expect(evidenceOf(tlsCertificateInconsistent, facts)).toEqual({
      ...TARGET,
      differs: "keys",
      code: "CERT_HAS_EXPIRED",
      certificates: "ECDSA (CN=mail.example.com, 2027-01-23); RSA (CN=mail.example.com, 2026-11-20)",
      dial: [],
      count: 2,
    });
  });

  it.each<readonly [string, readonly KeyTypeAnswer[]]>([
    ["both are good", [served("ec", true), served("rsa", true)]],
    ["both are bad, which is no difference", [served("ec", false), served("rsa", false)]],
    ["there is one alone", [served("ec", true), { keyType: "rsa", failure: { code: "ERR_SSL", text: "no" } }]],
  ])("is not found for kinds of keys when %s", (_, answers) => {
    expect(tlsCertificateInconsistent.find(withKeys(answers), CONTEXT)).toBeNull();
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

function served(keyType: KeyTypeAnswer["keyType"], trusted: boolean): KeyTypeAnswer {
  return { keyType, certificate: { ...HEALTHY_LEAF, fingerprint: keyType }, trusted };
}

function withKeys(keyTypes: readonly KeyTypeAnswer[]) {
  const questions = { addresses: [], ports: [], tlsVersions: [], keyTypes, plaintextLogin: null };
  return { ...healthyFacts(), questions };
}
