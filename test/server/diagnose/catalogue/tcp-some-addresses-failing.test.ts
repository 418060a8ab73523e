import { describe, expect, it } from "vitest";
import { tcpSomeAddressesFailing } from "../../../../server/diagnose/catalogue/tcp-some-addresses-failing.ts";
import type { PhaseOutcome, TcpAttempt, TcpFacts } from "../../../../server/probe/facts.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("tcp-some-addresses-failing", () => {
  it("is found when an address failed before another answered", () => {
    const facts = healthyFacts({
      tcp: connected([
        { address: "2001:db8::1", family: 6, seconds: 5, failure: { code: "ETIMEDOUT", text: "no answer" } },
        { address: "192.0.2.1", family: 4, seconds: 0.01 },
      ]),
    });
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toEqual({
      ...TARGET,
      addresses: "2001:db8::1 (ETIMEDOUT)",
      address: "192.0.2.1",
      count: 1,
    });
  });

  it("is not found when the first address answered", () => {
    expect(
      tcpSomeAddressesFailing.find(
        healthyFacts({ tcp: connected([{ address: "192.0.2.1", family: 4, seconds: 0.01 }]) }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when no address answered", () => {
    expect(tcpSomeAddressesFailing.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});

function connected(attempts: readonly TcpAttempt[]): PhaseOutcome<TcpFacts> {
  return { status: "ok", at: 0, seconds: 5, value: { address: "192.0.2.1", family: 4, attempts } };
}
