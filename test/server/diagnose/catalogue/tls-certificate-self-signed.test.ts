import { describe, expect, it } from "vitest";
import { tlsCertificateSelfSigned } from "../../../../server/diagnose/catalogue/tls-certificate-self-signed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-self-signed", () => {
  it("is found when the certificate is self-signed", () => {
    const facts = healthyFacts({ tls: rejected("DEPTH_ZERO_SELF_SIGNED_CERT", { subject: "CN=localhost" }) });
    expect(evidenceOf(tlsCertificateSelfSigned, facts)).toEqual({
      ...TARGET,
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      subject: "CN=localhost",
      fingerprint: "AB:CD",
      standIn: "software",
    });
  });

  it("is found when it has expired, too", () => {
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", { selfSigned: true }) });
    expect(evidenceOf(tlsCertificateSelfSigned, facts)).toEqual({
      ...TARGET,
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      subject: "CN=mail.example.com",
      fingerprint: "AB:CD",
      standIn: "no",
    });
  });

  it("is not found when the self-signed certificate was trusted and only the name is wrong", () => {
    expect(
      tlsCertificateSelfSigned.find(
        healthyFacts({ tls: rejected("ERR_TLS_CERT_ALTNAME_INVALID", { selfSigned: true }, { nameMatches: false }) }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
