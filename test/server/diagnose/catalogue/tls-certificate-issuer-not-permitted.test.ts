import { describe, expect, it } from "vitest";
import { tlsCertificateIssuerNotPermitted } from "../../../../server/diagnose/catalogue/tls-certificate-issuer-not-permitted.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-issuer-not-permitted", () => {
  it.each([
    ["PERMITTED_VIOLATION", "name"],
    ["EXCLUDED_VIOLATION", "name"],
    ["INVALID_CA", "authority"],
    ["PATH_LENGTH_EXCEEDED", "authority"],
    ["KEYUSAGE_NO_CERTSIGN", "authority"],
  ])("is found for %s, and is all that is", (code, limit) => {
    const facts = healthyFacts({ tls: rejected(code) });
    expect(evidenceOf(tlsCertificateIssuerNotPermitted, facts)).toEqual({
      ...TARGET,
      code,
      text: code,
      limit,
      subject: "CN=mail.example.com",
      issuer: "CN=Example CA R3, O=Example",
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([
      "tls-certificate-issuer-not-permitted",
      "policy-password-withheld",
    ]);
  });

  it("is not found for an authority that nobody knows", () => {
    const facts = healthyFacts({ tls: rejected("SELF_SIGNED_CERT_IN_CHAIN") });
    expect(tlsCertificateIssuerNotPermitted.find(facts, CONTEXT)).toBeNull();
  });
});
