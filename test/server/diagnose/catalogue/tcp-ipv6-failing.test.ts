import { describe, expect, it } from "vitest";
import type { TcpAttempt } from "../../../../server/contract/facts.ts";
import { tcpIpv6Failing } from "../../../../server/diagnose/catalogue/tcp-ipv6-failing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ANSWERED: TcpAttempt = { address: "192.0.2.1", family: 4, at: 0.25, seconds: 0.01 };

describe("tcp-ipv6-failing", () => {
  it("is found when every IPv6 address failed and IPv4 answered", () => {
    const facts = connected(failing("2001:db8::1", "ETIMEDOUT"), ANSWERED, failing("2001:db8::2", "ECONNREFUSED"));
    expect(evidenceOf(tcpIpv6Failing, facts)).toEqual({
      ...TARGET,
      addresses: "2001:db8::1 (ETIMEDOUT), 2001:db8::2 (ECONNREFUSED)",
      first: "2001:db8::1",
      address: "192.0.2.1",
      count: 2,
    });
  });

  it("is not found when one of the IPv6 addresses was only slower", () => {
    const slower: TcpAttempt = { ...failing("2001:db8::2", "UNANSWERED"), seconds: 0.2 };
    expect(tcpIpv6Failing.find(connected(failing("2001:db8::1", "ETIMEDOUT"), ANSWERED, slower), CONTEXT)).toBeNull();
  });

  it("is not found when this machine has no IPv6", () => {
    expect(tcpIpv6Failing.find(connected(failing("2001:db8::1", "ENETUNREACH"), ANSWERED), CONTEXT)).toBeNull();
  });

  it("is not found when nothing answered", () => {
    expect(tcpIpv6Failing.find(healthyFacts({ tcp: failed("ETIMEDOUT") }), CONTEXT)).toBeNull();
  });
});

function failing(address: string, code: string): TcpAttempt {
  return { address, family: 6, at: 0, seconds: 0.01, failure: { code, text: code } };
}

function connected(...attempts: readonly TcpAttempt[]) {
  return healthyFacts({
    tcp: { status: "ok", at: 0, seconds: 1, value: { address: "192.0.2.1", family: 4, attempts } },
  });
}
