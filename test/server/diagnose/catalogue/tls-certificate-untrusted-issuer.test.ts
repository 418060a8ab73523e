import { describe, expect, it } from "vitest";
import { tlsCertificateUntrustedIssuer } from "../../../../server/diagnose/catalogue/tls-certificate-untrusted-issuer.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-untrusted-issuer", () => {
  it("is found when the chain ends at an unknown authority", () => {
    const facts = healthyFacts({ tls: rejected("SELF_SIGNED_CERT_IN_CHAIN", { issuer: "CN=Corp Root" }) });
    expect(evidenceOf(tlsCertificateUntrustedIssuer, facts)).toEqual({
      ...TARGET,
      code: "SELF_SIGNED_CERT_IN_CHAIN",
      text: "SELF_SIGNED_CERT_IN_CHAIN",
      kind: "unknown",
      subject: "CN=mail.example.com",
      issuer: "CN=Corp Root",
    });
  });

  it("is found for a verification error that nobody knows", () => {
    const facts = healthyFacts({ tls: rejected("UNSPECIFIED") });
    expect(evidenceOf(tlsCertificateUntrustedIssuer, facts)).toEqual({
      ...TARGET,
      code: "UNSPECIFIED",
      text: "UNSPECIFIED",
      kind: "unknown",
      subject: "CN=mail.example.com",
      issuer: "CN=Example CA R3, O=Example",
    });
  });

  it("is found when the dates, which OpenSSL names alone, are wrong as well", () => {
    const path = {
      certificates: [HEALTHY_LEAF, { ...HEALTHY_LEAF, fingerprint: "CA:01" }],
      ends: "untrusted-root",
    } as const;
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", {}, { path }) });
    expect(evidenceOf(tlsCertificateUntrustedIssuer, facts)).toMatchObject({
      code: "CERT_HAS_EXPIRED",
      kind: "unknown",
    });
  });

  it("says of a certificate that cannot be verified that it is damaged", () => {
    const facts = healthyFacts({ tls: rejected("CERT_SIGNATURE_FAILURE") });
    expect(evidenceOf(tlsCertificateUntrustedIssuer, facts)).toMatchObject({ kind: "damaged" });
  });

  it("is not found when the certificate has only expired", () => {
    expect(tlsCertificateUntrustedIssuer.find(healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }), CONTEXT)).toBeNull();
  });

  it("is not found when no certificate was shown", () => {
    expect(tlsCertificateUntrustedIssuer.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});
