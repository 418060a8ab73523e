import { describe, expect, it } from "vitest";
import { tcpConnectionReset } from "../../../../server/diagnose/catalogue/tcp-connection-reset.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-connection-reset", () => {
  it("is found when the connection is reset", () => {
    const facts = healthyFacts({ tcp: failed("ECONNRESET") });
    expect(evidenceOf(tcpConnectionReset, facts)).toEqual({
      ...TARGET,
      code: "ECONNRESET",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("is not found when it is reset later", () => {
    expect(tcpConnectionReset.find(healthyFacts({ tls: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});
