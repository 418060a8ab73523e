import { describe, expect, it } from "vitest";
import { tlsServerNameUnknown } from "../../../../server/diagnose/catalogue/tls-server-name-unknown.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tls-server-name-unknown", () => {
  it("is found when the server says so", () => {
    const code = "ERR_SSL_TLSV1_UNRECOGNIZED_NAME";
    const facts = healthyFacts({ tls: failed(code) });
    expect(evidenceOf(tlsServerNameUnknown, facts)).toEqual({ ...TARGET, code, text: "what was said" });
  });

  it("is not found when it says something else", () => {
    const facts = healthyFacts({ tls: failed("ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE") });
    expect(tlsServerNameUnknown.find(facts, CONTEXT)).toBeNull();
  });
});
