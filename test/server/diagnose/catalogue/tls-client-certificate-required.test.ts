import { describe, expect, it } from "vitest";
import type { GreetingFacts, TlsFacts } from "../../../../server/contract/facts.ts";
import { tlsClientCertificateRequired } from "../../../../server/diagnose/catalogue/tls-client-certificate-required.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { brokenAt, healthyBut } from "../broken-at.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ASKED = { clientCertificateRequested: true };
const REQUIRED = "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED";
const ids = (facts: Parameters<typeof diagnose>[0]) => diagnose(facts, CONTEXT).map(({ id }) => id);

describe("tls-client-certificate-required", () => {
  it("is found when the alert of TLS 1.3 ends the session before the greeting", () => {
    const facts = brokenAt("greeting", failed<GreetingFacts>(REQUIRED), { before: { tls: healthyBut("tls", ASKED) } });
    const evidence = { ...TARGET, code: REQUIRED, text: "what was said", phase: "greeting" };
    expect(evidenceOf(tlsClientCertificateRequired, facts)).toEqual(evidence);
    expect(ids(facts)).toEqual(["tls-client-certificate-required"]);
  });

  it.each(["ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE", "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", "ECONNRESET"])(
    "is found when a handshake of TLS 1.2 in which a certificate was asked for ends with %s",
    (code) => {
      const facts = healthyFacts({ tls: failed<TlsFacts>(code, "what was said", ASKED) });
      expect(evidenceOf(tlsClientCertificateRequired, facts)).toMatchObject({ code, phase: "tls" });
      expect(ids(facts)).toEqual(["tls-client-certificate-required"]);
    },
  );

  it.each([
    ["greeting", "BYE", "No required SSL certificate was sent"],
    ["auth", "NO", "Client didn't present valid SSL certificate"],
  ] as const)("is found when the server says so in the phase %s", (phase, code, text) => {
    const facts = brokenAt(phase, failed<never>(code, text), { before: { tls: healthyBut("tls", ASKED) } });
    expect(tlsClientCertificateRequired.find(facts, CONTEXT)).toMatchObject({ code, text });
  });

  it.each([
    ["a certificate was asked for, and the session goes well without", healthyFacts({ tls: healthyBut("tls", ASKED) })],
    [
      "one was asked for, and the server goes away without saying why",
      brokenAt("greeting", failed<never>("EConnectionClosed"), { before: { tls: healthyBut("tls", ASKED) } }),
    ],
    ["none was asked for", healthyFacts({ tls: failed("ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE") })],
    ["the handshake got no answer", healthyFacts({ tls: failed<TlsFacts>("ETIMEDOUT", "no answer", ASKED) })],
  ])("is not found when %s", (_, facts) => {
    expect(tlsClientCertificateRequired.find(facts, CONTEXT)).toBeNull();
  });
});
