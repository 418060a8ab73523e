import { describe, expect, it } from "vitest";
import { tlsHandshakeFailed } from "../../../../server/diagnose/catalogue/tls-handshake-failed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-handshake-failed", () => {
  it("is found when the server sends an alert", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_SSL/TLS_ALERT_INTERNAL_ERROR") });
    expect(evidenceOf(tlsHandshakeFailed, facts)).toEqual({
      ...TARGET,
      code: "ERR_SSL_SSL/TLS_ALERT_INTERNAL_ERROR",
      text: "what was said",
      alert: "internal_error",
    });
  });

  it("is found when an answer after STARTTLS is no TLS", () => {
    const facts = healthyFacts(
      { tls: failed("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version number") },
      { port: 143, security: "starttls" },
    );
    expect(evidenceOf(tlsHandshakeFailed, facts)).toEqual({
      ...TARGET,
      port: 143,
      security: "starttls",
      code: "ERR_SSL_WRONG_VERSION_NUMBER",
      text: "wrong version number",
      alert: "none",
    });
  });

  it("names an alert that gives no reason", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE") });
    expect(evidenceOf(tlsHandshakeFailed, facts)).toMatchObject({ alert: "handshake_failure" });
  });

  it("is not found when the handshake succeeded", () => {
    expect(tlsHandshakeFailed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
