import { describe, expect, it } from "vitest";
import type { TcpAttempt } from "../../../../server/contract/facts.ts";
import { tcpIpv4Failing } from "../../../../server/diagnose/catalogue/tcp-ipv4-failing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ANSWERED: TcpAttempt = { address: "2001:db8::1", family: 6, at: 0.25, seconds: 0.01 };

describe("tcp-ipv4-failing", () => {
  it("is found when every IPv4 address failed and IPv6 answered", () => {
    const facts = connected(failing("192.0.2.1", "ETIMEDOUT"), ANSWERED, failing("192.0.2.2", "ECONNREFUSED"));
    expect(evidenceOf(tcpIpv4Failing, facts)).toEqual({
      ...TARGET,
      addresses: "192.0.2.1 (ETIMEDOUT), 192.0.2.2 (ECONNREFUSED)",
      first: "192.0.2.1",
      address: "2001:db8::1",
      count: 2,
    });
  });

  it("is not found when one of the IPv4 addresses was only slower", () => {
    const slower: TcpAttempt = { ...failing("192.0.2.2", "UNANSWERED"), seconds: 0.2 };
    expect(tcpIpv4Failing.find(connected(failing("192.0.2.1", "ETIMEDOUT"), ANSWERED, slower), CONTEXT)).toBeNull();
  });

  it("is not found when this machine has no IPv4", () => {
    expect(tcpIpv4Failing.find(connected(failing("192.0.2.1", "ENETUNREACH"), ANSWERED), CONTEXT)).toBeNull();
  });

  it("is not found when nothing answered", () => {
    expect(tcpIpv4Failing.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});

function failing(address: string, code: string): TcpAttempt {
  return { address, family: 4, at: 0, seconds: 0.01, failure: { code, text: code } };
}

function connected(...attempts: readonly TcpAttempt[]) {
  return healthyFacts({
    tcp: { status: "ok", at: 0, seconds: 1, value: { address: "2001:db8::1", family: 6, attempts } },
  });
}
