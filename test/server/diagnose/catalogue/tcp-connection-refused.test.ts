import { describe, expect, it } from "vitest";
import { tcpConnectionRefused } from "../../../../server/diagnose/catalogue/tcp-connection-refused.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-connection-refused", () => {
  it("is found when the connection is refused", () => {
    const facts = healthyFacts({ tcp: failed("ECONNREFUSED") });
    expect(evidenceOf(tcpConnectionRefused, facts)).toEqual({
      ...TARGET,
      code: "ECONNREFUSED",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("is not found when nobody answers", () => {
    expect(tcpConnectionRefused.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});
