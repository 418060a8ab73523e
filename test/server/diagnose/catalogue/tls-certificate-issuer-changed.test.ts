import { describe, expect, it } from "vitest";
import type { ProbeFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateIssuerChanged } from "../../../../server/diagnose/catalogue/tls-certificate-issuer-changed.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

/** Healthy facts with a certificate of this issuer, and of the organisation that it names. */
function issuedBy(issuer: string, issuerOrganisation?: string | null): ProbeFacts {
  const facts = healthyFacts();
  const { tls } = facts.phases;
  if (tls.status !== "ok") throw new Error("the healthy server has TLS");
  const { issuerOrganisation: _, ...leaf } = HEALTHY_LEAF;
  const own = { ...leaf, issuer, ...(issuerOrganisation === undefined ? {} : { issuerOrganisation }) };
  return healthyFacts({ tls: { ...tls, value: { ...tls.value, chain: [own] } } });
}

const E5 = issuedBy("CN=E5, O=Let's Encrypt, C=US", "Let's Encrypt");
const E6 = issuedBy("CN=E6, O=Let's Encrypt, C=US", "Let's Encrypt");
const SECTIGO = issuedBy("CN=Sectigo R36, O=Sectigo Limited, C=GB", "Sectigo Limited");

describe("tls-certificate-issuer-changed", () => {
  it("is found when another authority has issued the certificate than before", () => {
    expect(evidenceOf(tlsCertificateIssuerChanged, SECTIGO, { ...CONTEXT, previous: E5 })).toEqual({
      ...TARGET,
      before: "CN=E5, O=Let's Encrypt, C=US",
      after: "CN=Sectigo R36, O=Sectigo Limited, C=GB",
      since: E5.startedAt,
    });
  });

  it("is not found when the same authority has used another intermediate, nor without an earlier check", () => {
    expect(tlsCertificateIssuerChanged.find(E6, { ...CONTEXT, previous: E5 })).toBeNull();
    expect(tlsCertificateIssuerChanged.find(E6, CONTEXT)).toBeNull();
  });

  it("goes by the whole name where the issuer has no organisation", () => {
    const own = (name: string) => issuedBy(`CN=${name}`, null);
    expect(tlsCertificateIssuerChanged.find(own("Office CA"), { ...CONTEXT, previous: own("Office CA") })).toBeNull();
    expect(
      tlsCertificateIssuerChanged.find(own("Branch CA"), { ...CONTEXT, previous: own("Office CA") }),
    ).toMatchObject({ before: "CN=Office CA", after: "CN=Branch CA" });
  });

  it("does not compare with a check that did not look who the authority is", () => {
    const previous = issuedBy("CN=E5, O=Let's Encrypt, C=US");
    expect(tlsCertificateIssuerChanged.find(SECTIGO, { ...CONTEXT, previous })).toBeNull();
  });
});
