import type { ProbeFacts, TcpAttempt } from "../probe/facts.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";

/** The evidence of a failed connection: also the addresses that were tried, joined. */
export type DialEvidence = FailureEvidence & { addresses: string };

/** Codes that speak of this machine's own network more than of the server. */
const NO_ROUTE = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"];

/**
 * Why no address could be connected to. Where one address has no route (IPv6 on a machine without it) and another
 * failed in a way that says more, the latter counts.
 */
export function connectionFailure(facts: ProbeFacts): DialEvidence | null {
  const failed = failedWith(facts, "tcp");
  if (!failed) return null;
  const attempts = attemptsOf(facts);
  const telling = NO_ROUTE.includes(failed.code)
    ? attempts.find(({ failure }) => failure && !NO_ROUTE.includes(failure.code))?.failure
    : undefined;
  return { ...failed, ...telling, addresses: addressesOf(facts, attempts) };
}

/** The same, when it failed with one of these codes. */
export function connectionFailedWith(facts: ProbeFacts, codes: readonly string[]): DialEvidence | null {
  const failed = connectionFailure(facts);
  return failed && codes.includes(failed.code) ? failed : null;
}

function attemptsOf({ phases: { tcp } }: ProbeFacts): readonly TcpAttempt[] {
  return tcp.status === "skipped" ? [] : (tcp.value?.attempts ?? []);
}

function addressesOf({ phases: { dns }, server }: ProbeFacts, attempts: readonly TcpAttempt[]): string {
  if (attempts.length > 0) return attempts.map(({ address }) => address).join(", ");
  return dns.status === "ok" ? dns.value.addresses.join(", ") : server.host;
}
