import type { Failure } from "./facts.ts";

/** The code of a target to which the address policy lets no check go that somebody else asks for. */
export const TARGET_NOT_ALLOWED = "TARGET_NOT_ALLOWED";

/**
 * Why: the kind of address (the registries of RFC 6890; `reserved` for all others there), a `port` that is none of mail's,
 * or `unlisted` for a host that visitors may not name.
 */
export const REFUSAL_REASONS = [
  "loopback",
  "private",
  "link-local",
  "multicast",
  "reserved",
  "port",
  "unlisted",
] as const;

/** One of these reasons. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A target that was refused: `address` is an IP address, or the host where no lookup was made. */
export type Refusal = { address: string; reason: RefusalReason };

const TEXT = /^(.+) \(([a-z-]+)\)$/;

/**
 * The failure of the phase that the policy ends, `dns` or `tcp`: nothing has been sent to the target yet, and nothing is
 * known of it. `policy-target-not-allowed` is found by it, and the check's state is `unknown`.
 */
export function targetNotAllowed({ address, reason }: Refusal): Failure {
  return { code: TARGET_NOT_ALLOWED, text: `${address} (${reason})` };
}

/** What was refused, when a failure is of that kind; else null. */
export function refusalIn({ code, text }: Failure): Refusal | null {
  const [, address, word] = code === TARGET_NOT_ALLOWED ? (TEXT.exec(text) ?? []) : [];
  const reason = REFUSAL_REASONS.find((one) => one === word);
  return address !== undefined && reason !== undefined ? { address, reason } : null;
}
