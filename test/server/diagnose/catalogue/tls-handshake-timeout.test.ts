import { describe, expect, it } from "vitest";
import { tlsHandshakeTimeout } from "../../../../server/diagnose/catalogue/tls-handshake-timeout.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-handshake-timeout", () => {
  it("is found when the handshake gets no answer", () => {
    const facts = healthyFacts({ tls: failed("ETIMEDOUT") });
    expect(evidenceOf(tlsHandshakeTimeout, facts)).toEqual({ ...TARGET, code: "ETIMEDOUT", text: "what was said" });
  });

  it("is not found when the connection gets no answer", () => {
    expect(tlsHandshakeTimeout.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});
