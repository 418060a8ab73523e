import { describe, expect, it } from "vitest";
import { tlsVersionUnsupported } from "../../../../server/diagnose/catalogue/tls-version-unsupported.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-version-unsupported", () => {
  it("is found when the server refuses our versions", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION") });
    expect(evidenceOf(tlsVersionUnsupported, facts)).toEqual({
      ...TARGET,
      code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
      text: "what was said",
    });
  });

  it("is found when we refuse the server's version", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_UNSUPPORTED_PROTOCOL") });
    expect(evidenceOf(tlsVersionUnsupported, facts)).toEqual({
      ...TARGET,
      code: "ERR_SSL_UNSUPPORTED_PROTOCOL",
      text: "what was said",
    });
  });

  it("is not found when the answer is no TLS", () => {
    expect(
      tlsVersionUnsupported.find(healthyFacts({ tls: failed("ERR_SSL_WRONG_VERSION_NUMBER") }), CONTEXT),
    ).toBeNull();
  });
});
