import { describe, expect, it } from "vitest";
import { tlsCertificateNameMismatch } from "../../../../server/diagnose/catalogue/tls-certificate-name-mismatch.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, rejected, TARGET } from "../evidence-of.ts";

describe("tls-certificate-name-mismatch", () => {
  it("is found when the certificate is for other names", () => {
    const facts = healthyFacts({
      tls: rejected(
        "ERR_TLS_CERT_ALTNAME_INVALID",
        { names: ["a.example.net", "b.example.net"] },
        { nameMatches: false },
      ),
    });
    expect(evidenceOf(tlsCertificateNameMismatch, facts)).toEqual({
      ...TARGET,
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
      subject: "CN=mail.example.com",
      names: "a.example.net, b.example.net",
      standIn: "no",
      form: "no",
    });
  });

  it("is found when the certificate has expired, too", () => {
    const facts = healthyFacts({
      tls: rejected("CERT_HAS_EXPIRED", { names: ["a.example.net"] }, { nameMatches: false }),
    });
    expect(evidenceOf(tlsCertificateNameMismatch, facts)).toEqual({
      ...TARGET,
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
      subject: "CN=mail.example.com",
      names: "a.example.net",
      standIn: "no",
      form: "no",
    });
  });

  it("names the subject when the certificate lists no names", () => {
    const facts = healthyFacts({
      tls: rejected(
        "ERR_TLS_CERT_ALTNAME_INVALID",
        { subject: "CN=old.example.net", names: [] },
        { nameMatches: false },
      ),
    });
    expect(evidenceOf(tlsCertificateNameMismatch, facts)).toEqual({
      ...TARGET,
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
      subject: "CN=old.example.net",
      names: "CN=old.example.net",
      standIn: "no",
      form: "no",
    });
  });

  it.each([
    [["server1.example.net"], "no"],
    [["Plesk"], "software"],
    [["*.your-server.de", "your-server.de"], "hoster"],
  ])("says whose certificate stands in: %s", (names, standIn) => {
    const tls = rejected("ERR_TLS_CERT_ALTNAME_INVALID", { subject: `CN=${names[0]}`, names }, { nameMatches: false });
    expect(evidenceOf(tlsCertificateNameMismatch, healthyFacts({ tls }))).toMatchObject({ standIn });
  });

  it.each([
    ["mail.example.com", ["*.mail.example.com"], "wildcard"],
    ["mail.example.com", ["*.com"], "wildcard"],
    ["mail.example.com", ["*.example.net"], "no"],
    [null, ["192.0.2.1", "mail.example.com"], "address"],
    [null, ["192.0.2.2"], "no"],
  ])("says why %s is not covered by %s", (serverName, names, form) => {
    const tls = rejected("ERR_TLS_CERT_ALTNAME_INVALID", { names }, { nameMatches: false, serverName });
    const facts = healthyFacts({ tls }, serverName === null ? { host: "192.0.2.1" } : {});
    expect(evidenceOf(tlsCertificateNameMismatch, facts)).toMatchObject({ form });
  });

  it("knows an address that stands only in the subject", () => {
    const leaf = { subject: "CN=192.0.2.1", commonName: "192.0.2.1", names: [] };
    const tls = rejected("ERR_TLS_CERT_ALTNAME_INVALID", leaf, { nameMatches: false, serverName: null });
    const facts = healthyFacts({ tls }, { host: "192.0.2.1" });
    expect(evidenceOf(tlsCertificateNameMismatch, facts)).toMatchObject({ form: "address" });
  });

  it.each([
    ["is the software's own", "DEPTH_ZERO_SELF_SIGNED_CERT", { subject: "CN=localhost" }],
    ["was made on the way", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", { issuer: "CN=Avast Web/Mail Shield Root" }],
  ])("is not found when the certificate %s", (_, code, certificate) => {
    const tls = rejected(code, { names: ["localhost"], ...certificate }, { nameMatches: false });
    expect(tlsCertificateNameMismatch.find(healthyFacts({ tls }), CONTEXT)).toBeNull();
  });

  it("is found when the software's own certificate is trusted", () => {
    const certificate = { subject: "CN=localhost", names: ["localhost"], selfSigned: true };
    const tls = rejected("ERR_TLS_CERT_ALTNAME_INVALID", certificate, { nameMatches: false });
    expect(evidenceOf(tlsCertificateNameMismatch, healthyFacts({ tls }))).toMatchObject({ standIn: "software" });
  });

  it("is not found when the name is right", () => {
    expect(tlsCertificateNameMismatch.find(healthyFacts({ tls: rejected("CERT_HAS_EXPIRED") }), CONTEXT)).toBeNull();
  });
});
