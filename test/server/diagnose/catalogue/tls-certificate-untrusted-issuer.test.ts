import { describe, expect, it } from "vitest";
import { tlsCertificateUntrustedIssuer } from "../../../../server/diagnose/catalogue/tls-certificate-untrusted-issuer.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-untrusted-issuer", () => {
  it("is found when the chain ends at an unknown authority", () => {
    const facts = healthyFacts({ tls: rejected("SELF_SIGNED_CERT_IN_CHAIN", { issuer: "CN=Corp Root" }) });
    expect(evidenceOf(tlsCertificateUntrustedIssuer, facts)).toEqual({
      ...TARGET,
      code: "SELF_SIGNED_CERT_IN_CHAIN",
      text: "SELF_SIGNED_CERT_IN_CHAIN",
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
      subject: "CN=mail.example.com",
      issuer: "CN=Example CA R3, O=Example",
    });
  });

  it("is not found when the certificate has only expired", () => {
    expect(tlsCertificateUntrustedIssuer.find(healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }), CONTEXT)).toBeNull();
  });

  it("is not found when no certificate was shown", () => {
    expect(tlsCertificateUntrustedIssuer.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});
