import { describe, expect, it } from "vitest";
import { tlsCertificateNotYetValid } from "../../../../server/diagnose/catalogue/tls-certificate-not-yet-valid.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-not-yet-valid", () => {
  it("is found when the certificate begins in the future", () => {
    const facts = healthyFacts({ tls: rejected("CERT_NOT_YET_VALID", { notBefore: "2026-12-01T00:00:00.000Z" }) });
    expect(evidenceOf(tlsCertificateNotYetValid, facts)).toEqual({
      ...TARGET,
      code: "CERT_NOT_YET_VALID",
      subject: "CN=mail.example.com",
      notBefore: "2026-12-01T00:00:00.000Z",
      checkedAt: "2026-11-23T12:00:00.000Z",
    });
  });

  it("is found when another fault of the certificate was named first", () => {
    const facts = healthyFacts({
      tls: rejected("SELF_SIGNED_CERT_IN_CHAIN", { notBefore: "2026-12-01T00:00:00.000Z" }),
    });
    expect(evidenceOf(tlsCertificateNotYetValid, facts)).toEqual({
      ...TARGET,
      code: "CERT_NOT_YET_VALID",
      subject: "CN=mail.example.com",
      notBefore: "2026-12-01T00:00:00.000Z",
      checkedAt: "2026-11-23T12:00:00.000Z",
    });
  });

  it("is not found when the certificate stands in where no name was told", () => {
    const certificate = { subject: "CN=invalid2.invalid", notBefore: "2026-12-01T00:00:00.000Z" };
    const facts = healthyFacts({ tls: rejected("CERT_NOT_YET_VALID", certificate, { nameMatches: false }) });
    expect(tlsCertificateNotYetValid.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when the certificate has expired", () => {
    expect(tlsCertificateNotYetValid.find(healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }), CONTEXT)).toBeNull();
  });
});
