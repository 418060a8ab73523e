import { describe, expect, it } from "vitest";
import type { ProbeFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateIssuerChanged } from "../../../../server/diagnose/catalogue/tls-certificate-issuer-changed.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

/** Healthy facts with a certificate of this issuer. */
function issuedBy(issuer: string): ProbeFacts {
  const facts = healthyFacts();
  const { tls } = facts.phases;
  if (tls.status !== "ok") throw new Error("the healthy server has TLS");
  return healthyFacts({ tls: { ...tls, value: { ...tls.value, chain: [{ ...HEALTHY_LEAF, issuer }] } } });
}

describe("tls-certificate-issuer-changed", () => {
  it("is found when another authority has issued the certificate than before", () => {
    const previous = issuedBy("CN=E5, O=Let's Encrypt, C=US");
    expect(
      evidenceOf(tlsCertificateIssuerChanged, issuedBy("CN=Sectigo R36, O=Sectigo Limited, C=GB"), {
        ...CONTEXT,
        previous,
      }),
    ).toEqual({
      ...TARGET,
      before: "CN=E5, O=Let's Encrypt, C=US",
      after: "CN=Sectigo R36, O=Sectigo Limited, C=GB",
      since: previous.startedAt,
    });
  });

  it("is not found when the same authority has used another intermediate, nor without an earlier check", () => {
    const now = issuedBy("CN=E6, O=Let's Encrypt, C=US");
    expect(
      tlsCertificateIssuerChanged.find(now, { ...CONTEXT, previous: issuedBy("CN=E5, O=Let's Encrypt, C=US") }),
    ).toBeNull();
    expect(tlsCertificateIssuerChanged.find(now, CONTEXT)).toBeNull();
  });
});
