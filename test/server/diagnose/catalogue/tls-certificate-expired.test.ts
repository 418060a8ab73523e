import { describe, expect, it } from "vitest";
import type { CertificateFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateExpired } from "../../../../server/diagnose/catalogue/tls-certificate-expired.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

const leaf: CertificateFacts = {
  ...HEALTHY_LEAF,
  issuer: "CN=Old CA",
};

describe("tls-certificate-expired", () => {
  it("is found when the certificate has expired", () => {
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", { notAfter: "2026-11-20T00:00:00.000Z" }) });
    expect(evidenceOf(tlsCertificateExpired, facts)).toEqual({
      ...TARGET,
      code: "CERT_HAS_EXPIRED",
      subject: "CN=mail.example.com",
      holder: "own",
      notAfter: "2026-11-20T00:00:00.000Z",
      days: 3,
      renewed: "no",
      renewedPort: 0,
    });
  });

  it("says when another port of the host serves the renewed certificate already", () => {
    const tls = rejected("CERT_HAS_EXPIRED", { notAfter: "2026-11-20T00:00:00.000Z" });
    const questions = {
      addresses: [],
      ports: [{ port: 443, security: "implicit-tls", seconds: 0.1, certificate: HEALTHY_LEAF, trusted: true }],
      tlsVersions: [],
      plaintextLogin: null,
    } as const;
    const facts = { ...healthyFacts({ tls }), questions };
    expect(evidenceOf(tlsCertificateExpired, facts)).toMatchObject({ renewed: "elsewhere", renewedPort: 443 });
  });

  it("is found when another fault of the certificate was named first", () => {
    const facts = healthyFacts({
      tls: rejected("DEPTH_ZERO_SELF_SIGNED_CERT", { notAfter: "2026-11-23T00:00:00.000Z" }),
    });
    expect(evidenceOf(tlsCertificateExpired, facts)).toEqual({
      ...TARGET,
      code: "CERT_HAS_EXPIRED",
      subject: "CN=mail.example.com",
      holder: "own",
      notAfter: "2026-11-23T00:00:00.000Z",
      days: 0,
      renewed: "no",
      renewedPort: 0,
    });
  });

  it("names the certificate of the chain that ended first", () => {
    const facts = healthyFacts({
      tls: rejected(
        "CERT_HAS_EXPIRED",
        {},
        {
          chain: [leaf, { ...leaf, subject: "CN=Old CA", fingerprint: "CA:01", notAfter: "2026-11-01T12:00:00.000Z" }],
        },
      ),
    });
    expect(evidenceOf(tlsCertificateExpired, facts)).toEqual({
      ...TARGET,
      code: "CERT_HAS_EXPIRED",
      subject: "CN=Old CA",
      holder: "authority",
      notAfter: "2026-11-01T12:00:00.000Z",
      days: 22,
      renewed: "no",
      renewedPort: 0,
    });
  });

  it.each([
    ["is the software's own", "DEPTH_ZERO_SELF_SIGNED_CERT", { subject: "CN=localhost" }],
    ["stands in where no name was told", "CERT_HAS_EXPIRED", { subject: "CN=invalid2.invalid" }],
    ["was made on the way", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", { issuer: "CN=Avast Web/Mail Shield Root" }],
  ])("is not found when the certificate %s", (_, code, certificate) => {
    const past = { notAfter: "2026-11-20T00:00:00.000Z", ...certificate };
    const facts = healthyFacts({ tls: rejected(code, past, { nameMatches: false }) });
    expect(tlsCertificateExpired.find(facts, CONTEXT)).toBeNull();
    expect(diagnose(facts, CONTEXT).map(({ severity }) => severity)).toEqual(["critical", "notice"]);
  });

  it("is not found when the certificate is only self-signed", () => {
    expect(
      tlsCertificateExpired.find(healthyFacts({ tls: rejected("DEPTH_ZERO_SELF_SIGNED_CERT") }), CONTEXT),
    ).toBeNull();
  });
});
