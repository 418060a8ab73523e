import type { Failure, Refusal } from "../contract/facts.ts";

/** The code of a target to which the address policy lets no check go that somebody else asks for. */
export const TARGET_NOT_ALLOWED = "TARGET_NOT_ALLOWED";

/**
 * The failure of the phase that the policy ends, `dns` or `tcp`: nothing has been sent to the target yet, and nothing is
 * known of it. `policy-target-not-allowed` is found by what was refused, and the check's state is `unknown`.
 */
export function targetNotAllowed(refusal: Refusal): Failure {
  return { code: TARGET_NOT_ALLOWED, text: `${refusal.address} (${refusal.reason})`, refusal };
}

/** What was refused, when a failure is of that kind; else null. */
export function refusalIn({ refusal }: Failure): Refusal | null {
  return refusal ?? null;
}
