import { describe, expect, it } from "vitest";
import { tlsCertificateChainIncomplete } from "../../../../server/diagnose/catalogue/tls-certificate-chain-incomplete.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-chain-incomplete", () => {
  it("is found when only the server's own certificate was sent", () => {
    const facts = healthyFacts({ tls: rejected("UNABLE_TO_VERIFY_LEAF_SIGNATURE") });
    expect(evidenceOf(tlsCertificateChainIncomplete, facts)).toEqual({
      ...TARGET,
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      subject: "CN=mail.example.com",
      issuer: "CN=Example CA R3, O=Example",
    });
  });

  it("is not found when the authority was sent and is unknown", () => {
    expect(
      tlsCertificateChainIncomplete.find(healthyFacts({ tls: rejected("SELF_SIGNED_CERT_IN_CHAIN") }), CONTEXT),
    ).toBeNull();
  });
});
