import type { Failure, ProbeFacts } from "../contract/facts.ts";
import { type FailureEvidence, failedWith, type TargetEvidence, target } from "./failed.ts";
import { atLeast } from "./held-up.ts";

/** The evidence of a failed connection: also the addresses that were tried, with the code of each where they failed differently. */
export type DialEvidence = FailureEvidence & { addresses: string };

/** An address that failed although another answered. */
export type FailingAddress = { address: string; family: 4 | 6; code: string };

/** The evidence of a whole family of addresses that fails while the other answers: the first one for commands. */
export type FailingFamilyEvidence = TargetEvidence & {
  addresses: string;
  first: string;
  address: string;
  count: number;
};

/** Codes of a machine without any network of an address family. */
const NO_NETWORK: readonly string[] = ["ENETUNREACH", "EADDRNOTAVAIL"];

/** Codes of an address to which no connection comes about. */
const CANNOT_CONNECT: readonly string[] = ["ECONNREFUSED", "EHOSTUNREACH", "EHOSTDOWN", ...NO_NETWORK];

/** What became of an address. */
type Dialled = { address: string; family: 4 | 6; seconds: number; failure?: Failure | undefined };

/** An address that lost the race by less was only slower. */
const UNANSWERED_SECONDS = 1;

/** Why no address could be connected to. */
export function connectionFailure(facts: ProbeFacts): DialEvidence | null {
  const failed = failedWith(facts, "tcp");
  return failed && { ...failed, addresses: addressesOf(facts) };
}

/** The same, when it failed with one of these codes. */
export function connectionFailedWith(facts: ProbeFacts, codes: readonly string[]): DialEvidence | null {
  const failed = connectionFailure(facts);
  return failed && codes.includes(failed.code) ? failed : null;
}

/**
 * The addresses that failed while another answered. One that had merely not answered yet does not count, nor does a whole
 * family that the machine that checks has no network for: IPv6 is dialled first, and many machines have none.
 */
export function failingAddresses(facts: ProbeFacts): readonly FailingAddress[] {
  const attempts = attemptsOf(facts);
  return attempts.flatMap(({ address, family, seconds, failure }) => {
    if (!failure || lacksNetwork(attempts, family)) return [];
    if (failure.code === "UNANSWERED" && atLeast(facts, seconds) < UNANSWERED_SECONDS) return [];
    return [{ address, family, code: failure.code }];
  });
}

/**
 * What became of each address that was dialled, once the connection stood. The slow questions ask also those that nobody had to dial,
 * and wait for those that were only too slow. A time-out of theirs counts where the address did not take a connection before either:
 * what is wrong with one to which one can connect is not of this kind.
 */
function attemptsOf({ phases: { tcp }, questions }: ProbeFacts): readonly Dialled[] {
  if (tcp.status !== "ok") return [];
  const { attempts } = tcp.value;
  const isUnanswered = (address: string) =>
    attempts.some((attempt) => attempt.address === address && attempt.failure?.code === "UNANSWERED");
  const asked = (questions?.addresses ?? []).flatMap((answer): Dialled[] => {
    const { address, family, seconds } = answer;
    if (!("failure" in answer)) return [{ address, family, seconds }];
    const { code } = answer.failure;
    const isDead = CANNOT_CONNECT.includes(code) || (code === "ETIMEDOUT" && isUnanswered(address));
    return isDead ? [{ address, family, seconds, failure: answer.failure }] : [];
  });
  const known = attempts.filter(
    ({ address }) => !isUnanswered(address) || !asked.some((answer) => answer.address === address),
  );
  return [...known, ...asked.filter(({ address }) => !known.some((attempt) => attempt.address === address))];
}

/** A family of which no address can be reached although one of the other family can; null when there is none. */
export function failingFamily(facts: ProbeFacts): 4 | 6 | null {
  const { tcp } = facts.phases;
  if (tcp.status !== "ok") return null;
  const other = tcp.value.family === 4 ? 6 : 4;
  const own = attemptsOf(facts).filter(({ family }) => family === other);
  const failing = failingAddresses(facts).filter(({ family }) => family === other);
  return own.length > 0 && failing.length === own.length ? other : null;
}

/** The evidence that no address of this family can be reached while the other one works. */
export function familyFails(facts: ProbeFacts, family: 4 | 6): FailingFamilyEvidence | null {
  const { tcp } = facts.phases;
  const failing = failingAddresses(facts).filter((one) => one.family === family);
  const first = failing[0];
  if (tcp.status !== "ok" || !first || failingFamily(facts) !== family) return null;
  const addresses = listed(failing);
  return { ...target(facts), addresses, first: first.address, address: tcp.value.address, count: failing.length };
}

/** Addresses with what became of them, for people. */
export function listed(failing: readonly FailingAddress[]): string {
  return failing.map(({ address, code }) => `${address} (${code})`).join(", ");
}

function lacksNetwork(attempts: readonly Dialled[], family: 4 | 6): boolean {
  const own = attempts.filter((attempt) => attempt.family === family);
  return own.every(({ failure }) => failure && NO_NETWORK.includes(failure.code));
}

function addressesOf({ phases: { dns, tcp }, server }: ProbeFacts): string {
  const attempts = tcp.status === "skipped" ? [] : (tcp.value?.attempts ?? []);
  const failing = attempts.flatMap(({ address, family, failure }) =>
    failure ? [{ address, family, code: failure.code }] : [],
  );
  if (new Set(failing.map(({ code }) => code)).size > 1) return listed(failing);
  if (attempts.length > 0) return attempts.map(({ address }) => address).join(", ");
  return dns.status === "ok" ? dns.value.addresses.join(", ") : server.host;
}
