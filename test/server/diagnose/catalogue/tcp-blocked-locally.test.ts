import { describe, expect, it } from "vitest";
import { tcpBlockedLocally } from "../../../../server/diagnose/catalogue/tcp-blocked-locally.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-blocked-locally", () => {
  it("is found when the system forbids the connection", () => {
    const facts = healthyFacts({ tcp: failed("EACCES") });
    expect(evidenceOf(tcpBlockedLocally, facts)).toEqual({
      ...TARGET,
      code: "EACCES",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("is not found when the server refuses it", () => {
    expect(tcpBlockedLocally.find(healthyFacts({ tcp: failed("ECONNREFUSED") }), CONTEXT)).toBeNull();
  });
});
