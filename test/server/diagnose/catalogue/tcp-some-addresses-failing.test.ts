import { describe, expect, it } from "vitest";
import type { PhaseOutcome, ProbeFacts, Questions, TcpAttempt, TcpFacts } from "../../../../server/contract/facts.ts";
import { tcpSomeAddressesFailing } from "../../../../server/diagnose/catalogue/tcp-some-addresses-failing.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

type AddressAnswer = Questions["addresses"][number];

const ANSWERED: TcpAttempt = { address: "192.0.2.1", family: 4, at: 0.25, seconds: 0.01 };

describe("tcp-some-addresses-failing", () => {
  it("is found when an address failed before another answered", () => {
    const facts = connected(failing("192.0.2.9", "ECONNREFUSED"), ANSWERED);
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toEqual({
      ...TARGET,
      addresses: "192.0.2.9 (ECONNREFUSED)",
      address: "192.0.2.1",
      count: 1,
    });
  });

  it("is found when an address said nothing for a second", () => {
    const facts = connected(failing("192.0.2.9", "UNANSWERED", 1), ANSWERED);
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toMatchObject({ addresses: "192.0.2.9 (UNANSWERED)" });
  });

  it("is found when one address has no route and another refuses", () => {
    const facts = connected(failing("192.0.2.9", "ENETUNREACH"), failing("192.0.2.8", "ECONNREFUSED"), ANSWERED);
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toMatchObject({ count: 2 });
  });

  it("is not found when another address was only quicker", () => {
    expect(find(connected(failing("192.0.2.9", "UNANSWERED", 0.26), ANSWERED))).toBeNull();
  });

  it("is not found when a whole family fails: that has a diagnosis of its own", () => {
    expect(find(connected(failing("2001:db8::1", "ECONNREFUSED"), ANSWERED))).toBeNull();
  });

  it("is found of an address that only the slow questions dialled", () => {
    const facts = asked(connected(ANSWERED), dead("192.0.2.9", "ECONNREFUSED"));
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toMatchObject({
      addresses: "192.0.2.9 (ECONNREFUSED)",
      count: 1,
    });
  });

  it("is found beside a family that fails as a whole, whoever saw which", () => {
    const ipv6 = failing("2001:db8::1", "UNANSWERED", 0.25);
    const facts = asked(connected(ipv6, ANSWERED), dead("2001:db8::1", "ETIMEDOUT"), dead("192.0.2.9", "ECONNREFUSED"));
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["tcp-ipv6-failing", "tcp-some-addresses-failing"]);
  });

  it.each([
    ["does not finish its handshake", dead("192.0.2.9", "ETIMEDOUT")],
    ["shows no certificate", dead("192.0.2.9", "NO_CERTIFICATE")],
  ])("is not found of an address to which one can connect, but which %s", (_, answer) => {
    expect(find(asked(connected(ANSWERED), answer))).toBeNull();
  });

  it("leaves the family that fails as a whole out", () => {
    const facts = connected(failing("2001:db8::1", "ECONNREFUSED"), failing("192.0.2.9", "ECONNREFUSED"), ANSWERED);
    expect(evidenceOf(tcpSomeAddressesFailing, facts)).toMatchObject({
      addresses: "192.0.2.9 (ECONNREFUSED)",
      count: 1,
    });
  });

  it.each(["ENETUNREACH", "EADDRNOTAVAIL"])("is not found when this machine has no IPv6 (%s)", (code) => {
    expect(find(connected(failing("2001:db8::1", code), failing("2001:db8::2", code), ANSWERED))).toBeNull();
  });

  it("is not found when the first address answered", () => {
    expect(find(connected(ANSWERED))).toBeNull();
  });

  it("is not found when no address answered", () => {
    expect(find(healthyFacts({ tcp: failed("ETIMEDOUT") }))).toBeNull();
  });
});

const find = (facts: ReturnType<typeof healthyFacts>) => tcpSomeAddressesFailing.find(facts, CONTEXT);

function failing(address: string, code: string, seconds = 0.01): TcpAttempt {
  return { address, family: address.includes(":") ? 6 : 4, at: 0, seconds, failure: { code, text: code } };
}

function connected(...attempts: readonly TcpAttempt[]) {
  const tcp: PhaseOutcome<TcpFacts> = {
    status: "ok",
    at: 0,
    seconds: 1.3,
    value: { address: "192.0.2.1", family: 4, attempts },
  };
  return healthyFacts({ tcp });
}

function dead(address: string, code: string): AddressAnswer {
  return { address, family: address.includes(":") ? 6 : 4, seconds: 1, failure: { code, text: code } };
}

function asked(facts: ProbeFacts, ...addresses: readonly AddressAnswer[]): ProbeFacts {
  return { ...facts, questions: { addresses, ports: [], tlsVersions: [], plaintextLogin: null } };
}
