import { describe, expect, it } from "vitest";
import type { CertificateFacts, PhaseOutcome, TlsFacts } from "../../../../server/contract/facts.ts";
import { tlsCertificateWeak } from "../../../../server/diagnose/catalogue/tls-certificate-weak.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-weak", () => {
  it("is found when the RSA key is short", () => {
    expect(evidenceOf(tlsCertificateWeak, served({ keyType: "rsa", keyBits: 1024 }))).toEqual({
      ...TARGET,
      subject: "CN=mail.example.com",
      weakness: "key",
      found: "RSA 1024",
      code: "",
      text: "",
      refused: "no",
    });
  });

  it.each(["EE_KEY_TOO_SMALL", "UNSPECIFIED"])("is critical when the connection was refused for it: %s", (code) => {
    const facts = healthyFacts({ tls: rejected(code, { keyType: "rsa", keyBits: 1024 }) });
    expect(evidenceOf(tlsCertificateWeak, facts)).toMatchObject({ code, found: "RSA 1024", refused: "yes" });
    expect(diagnose(facts, CONTEXT).map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      "critical tls-certificate-weak",
      "notice policy-password-withheld",
    ]);
  });

  it("is critical when a second look shows the key that our TLS did not take", () => {
    const chain = [{ ...HEALTHY_LEAF, keyBits: 192 }];
    const secondLook = { version: "TLSv1.2", cipher: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", chain };
    const code = "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE";
    const facts = healthyFacts({ tls: failed<TlsFacts>(code, "what was said", { secondLook }) });
    expect(evidenceOf(tlsCertificateWeak, facts)).toMatchObject({ code, found: "EC 192", refused: "yes" });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tls-certificate-weak"]);
  });

  it("is found beside another fault, and is no more than a warning then", () => {
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", { keyType: "rsa", keyBits: 1024 }) });
    expect(evidenceOf(tlsCertificateWeak, facts)).toMatchObject({ refused: "no" });
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
