import { describe, expect, it } from "vitest";
import type { Questions, TlsVersionAnswer } from "../../../../server/contract/facts.ts";
import { tlsVersionOutdatedAccepted } from "../../../../server/diagnose/catalogue/tls-version-outdated-accepted.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-version-outdated-accepted", () => {
  it("is found when retired versions are accepted", () => {
    const facts = { ...healthyFacts(), questions: accepting("TLSv1", "TLSv1.1", "TLSv1.2") };
    expect(evidenceOf(tlsVersionOutdatedAccepted, facts)).toEqual({
      ...TARGET,
      versions: "TLS 1.0, TLS 1.1",
      option: "-tls1",
    });
  });

  it("is not found when only current versions are accepted", () => {
    const facts = { ...healthyFacts(), questions: accepting("TLSv1.2", "TLSv1.3") };
    expect(tlsVersionOutdatedAccepted.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when the server has nothing newer", () => {
    const facts = { ...healthyFacts({ tls: failed("ERR_SSL_UNSUPPORTED_PROTOCOL") }), questions: accepting("TLSv1") };
    expect(tlsVersionOutdatedAccepted.find(facts, CONTEXT)).toBeNull();
  });
});

function accepting(...versions: readonly TlsVersionAnswer["version"][]): Questions {
  const tlsVersions = (["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const).map((version) => ({
    version,
    accepted: versions.includes(version),
    cipher: null,
    failure: null,
  }));
  return { addresses: [], ports: [], tlsVersions, plaintextLogin: null };
}
