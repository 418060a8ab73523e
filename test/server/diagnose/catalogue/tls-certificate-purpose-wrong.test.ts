import { describe, expect, it } from "vitest";
import { tlsCertificatePurposeWrong } from "../../../../server/diagnose/catalogue/tls-certificate-purpose-wrong.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

const CLIENTS = ["1.3.6.1.5.5.7.3.2"];

describe("tls-certificate-purpose-wrong", () => {
  it("is found when the certificate is for clients alone", () => {
    const facts = healthyFacts({ tls: rejected("INVALID_PURPOSE", { purposes: CLIENTS }) });
    expect(evidenceOf(tlsCertificatePurposeWrong, facts)).toEqual({
      ...TARGET,
      code: "INVALID_PURPOSE",
      subject: "CN=mail.example.com",
      holder: "own",
      purposes: "clientAuth",
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([
      "tls-certificate-purpose-wrong",
      "policy-password-withheld",
    ]);
  });

  it("is found when the key may not be used in TLS, which no extended usage says", () => {
    const facts = healthyFacts({ tls: rejected("INVALID_PURPOSE") });
    expect(evidenceOf(tlsCertificatePurposeWrong, facts)).toMatchObject({ purposes: "none" });
  });

  it("is found behind another fault, and of an authority", () => {
    const authority = { ...HEALTHY_LEAF, subject: "CN=Mail CA", fingerprint: "CA:01", purposes: ["1.3.6.1.5.5.7.3.4"] };
    const path = { certificates: [HEALTHY_LEAF, authority], ends: "trusted-root" } as const;
    const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", {}, { path }) });
    expect(evidenceOf(tlsCertificatePurposeWrong, facts)).toMatchObject({
      subject: "CN=Mail CA",
      holder: "authority",
      purposes: "emailProtection",
    });
  });

  it.each([["1.3.6.1.5.5.7.3.1"], ["2.5.29.37.0"], ["1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1"]])(
    "is not found for a certificate that servers may use: %s",
    (...purposes) => {
      const facts = healthyFacts({ tls: rejected("CERT_HAS_EXPIRED", { purposes }) });
      expect(tlsCertificatePurposeWrong.find(facts, CONTEXT)).toBeNull();
    },
  );
});
