import type { ProbeFacts, TcpAttempt } from "../probe/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

/** The evidence of a failed connection: also the addresses that were tried, joined. */
export type DialEvidence = FailureEvidence & { addresses: string };

/** An address that failed although another answered. */
export type FailingAddress = { address: string; code: string };

/** Codes of a machine without any network of an address family. */
const NO_NETWORK: readonly string[] = ["ENETUNREACH", "EADDRNOTAVAIL"];

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
export function failingAddresses({ phases: { tcp } }: ProbeFacts): readonly FailingAddress[] {
  if (tcp.status !== "ok") return [];
  const { attempts } = tcp.value;
  return attempts.flatMap(({ address, family, seconds, failure }) => {
    if (!failure || lacksNetwork(attempts, family)) return [];
    if (failure.code === "UNANSWERED" && seconds < UNANSWERED_SECONDS) return [];
    return [{ address, code: failure.code }];
  });
}

function lacksNetwork(attempts: readonly TcpAttempt[], family: 4 | 6): boolean {
  const own = attempts.filter((attempt) => attempt.family === family);
  return own.every(({ failure }) => failure && NO_NETWORK.includes(failure.code));
}

function addressesOf({ phases: { dns, tcp }, server }: ProbeFacts): string {
  const attempts = tcp.status === "skipped" ? [] : (tcp.value?.attempts ?? []);
  if (attempts.length > 0) return attempts.map(({ address }) => address).join(", ");
  return dns.status === "ok" ? dns.value.addresses.join(", ") : server.host;
}
