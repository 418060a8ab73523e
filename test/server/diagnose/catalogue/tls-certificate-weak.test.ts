import { describe, expect, it } from "vitest";
import { tlsCertificateWeak } from "../../../../server/diagnose/catalogue/tls-certificate-weak.ts";
import type { CertificateFacts, PhaseOutcome, TlsFacts } from "../../../../server/probe/facts.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

describe("tls-certificate-weak", () => {
  it("is found when the RSA key is short", () => {
    expect(evidenceOf(tlsCertificateWeak, served({ keyType: "rsa", keyBits: 1024 }))).toEqual({
      ...TARGET,
      subject: "CN=mail.example.com",
      weakness: "key",
      found: "RSA 1024",
    });
  });

  it("is found when the elliptic curve is small", () => {
    expect(evidenceOf(tlsCertificateWeak, served({ keyBits: 192 }))).toMatchObject({
      weakness: "key",
      found: "EC 192",
    });
  });

  it.each(["sha1WithRSAEncryption", "ecdsa-with-SHA1", "md5WithRSAEncryption"])(
    "is found when signed with %s",
    (found) => {
      expect(evidenceOf(tlsCertificateWeak, served({ signatureAlgorithm: found }))).toMatchObject({
        weakness: "signature",
        found,
      });
    },
  );

  it("is not found for the signature of a root, which nobody looks at", () => {
    const facts = served({ signatureAlgorithm: "sha1WithRSAEncryption", selfSigned: true });
    expect(tlsCertificateWeak.find(facts, CONTEXT)).toBeNull();
  });

  it.each(["sha256WithRSAEncryption", "sha512WithRSAEncryption", "ED25519"])(
    "is not found when signed with %s",
    (name) => {
      expect(tlsCertificateWeak.find(served({ signatureAlgorithm: name }), CONTEXT)).toBeNull();
    },
  );

  it("is not found for an RSA key of 2048 bits", () => {
    expect(tlsCertificateWeak.find(served({ keyType: "rsa", keyBits: 2048 }), CONTEXT)).toBeNull();
  });
});

function served(change: Partial<CertificateFacts>) {
  const { tls } = healthyFacts().phases;
  if (tls.status !== "ok") throw new Error("the healthy facts are not healthy");
  const outcome: PhaseOutcome<TlsFacts> = { ...tls, value: { ...tls.value, chain: [{ ...HEALTHY_LEAF, ...change }] } };
  return healthyFacts({ tls: outcome });
}
