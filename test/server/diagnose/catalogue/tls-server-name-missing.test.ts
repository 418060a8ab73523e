import { describe, expect, it } from "vitest";
import type { CertificateFacts } from "../../../../server/contract/facts.ts";
import { tlsServerNameMissing } from "../../../../server/diagnose/catalogue/tls-server-name-missing.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

const GOOGLE = {
  subject: "CN=invalid2.invalid, OU=No SNI provided; please fix your client.",
  names: ["invalid2.invalid"],
};

describe("tls-server-name-missing", () => {
  it("is found when the certificate says so, and is all that is", () => {
    const facts = shown("DEPTH_ZERO_SELF_SIGNED_CERT", { ...GOOGLE, selfSigned: true });
    expect(evidenceOf(tlsServerNameMissing, facts)).toEqual({
      ...TARGET,
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      subject: GOOGLE.subject,
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual([
      "tls-server-name-missing",
      "policy-password-withheld",
    ]);
  });

  it("is found when an IP address was asked for, and the software's own certificate shown", () => {
    const facts = shown("DEPTH_ZERO_SELF_SIGNED_CERT", { subject: "CN=localhost.localdomain", names: [] });
    expect(evidenceOf(tlsServerNameMissing, facts)).toMatchObject({ subject: "CN=localhost.localdomain" });
  });

  it("is not found when a name was told", () => {
    const facts = shown("DEPTH_ZERO_SELF_SIGNED_CERT", { subject: "CN=Plesk", names: [] }, "mail.example.com");
    expect(tlsServerNameMissing.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when the certificate is a usual one", () => {
    expect(tlsServerNameMissing.find(shown("ERR_TLS_CERT_ALTNAME_INVALID", {}), CONTEXT)).toBeNull();
  });
});

function shown(code: string, certificate: Partial<CertificateFacts>, serverName: string | null = null) {
  return healthyFacts({ tls: rejected(code, certificate, { serverName, nameMatches: false }) });
}
