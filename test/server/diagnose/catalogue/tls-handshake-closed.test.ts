import { describe, expect, it } from "vitest";
import { tlsHandshakeClosed } from "../../../../server/diagnose/catalogue/tls-handshake-closed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-handshake-closed", () => {
  it("is found when the connection is reset during the handshake", () => {
    const facts = healthyFacts({ tls: failed("ECONNRESET") });
    expect(evidenceOf(tlsHandshakeClosed, facts)).toEqual({ ...TARGET, code: "ECONNRESET", text: "what was said" });
  });

  it("is found when it is closed during the handshake", () => {
    const facts = healthyFacts({ tls: failed("EConnectionClosed") });
    expect(evidenceOf(tlsHandshakeClosed, facts)).toEqual({
      ...TARGET,
      code: "EConnectionClosed",
      text: "what was said",
    });
  });

  it("is not found when it is closed afterwards", () => {
    expect(tlsHandshakeClosed.find(healthyFacts({ greeting: failed("EConnectionClosed") }), CONTEXT)).toBeNull();
  });
});
