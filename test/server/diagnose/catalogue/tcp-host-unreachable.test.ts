import { describe, expect, it } from "vitest";
import { tcpHostUnreachable } from "../../../../server/diagnose/catalogue/tcp-host-unreachable.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-host-unreachable", () => {
  it("is found when there is no route", () => {
    const facts = healthyFacts({ tcp: failed("ENETUNREACH") });
    expect(evidenceOf(tcpHostUnreachable, facts)).toEqual({
      ...TARGET,
      code: "ENETUNREACH",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("is found for a code that nobody knows", () => {
    const facts = healthyFacts({ tcp: failed("ESOMETHING") });
    expect(evidenceOf(tcpHostUnreachable, facts)).toEqual({
      ...TARGET,
      code: "ESOMETHING",
      text: "what was said",
      addresses: "192.0.2.1",
    });
  });

  it("names the server itself when there is no address", () => {
    const facts = healthyFacts({ dns: { status: "skipped", because: "not-applicable" }, tcp: failed("EHOSTUNREACH") });
    expect(evidenceOf(tcpHostUnreachable, facts)).toEqual({
      ...TARGET,
      code: "EHOSTUNREACH",
      text: "what was said",
      addresses: "mail.example.com",
    });
  });

  it("is not found when the connection stands", () => {
    expect(tcpHostUnreachable.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
