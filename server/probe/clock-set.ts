import { uptime } from "node:os";
import type { CertificateFacts, Failure } from "../contract/facts.ts";
import { CLOCK_SET } from "./own-trouble.ts";

/** A clock that was set by less was put right, as they are now and then. */
const WORTH_MS = 10 * 60_000;
/** A clock that has stood for so long is believed. */
const BELIEVED_MS = 20 * 3_600_000;
/** How OpenSSL says that a certificate is not valid now. */
const BY_THE_CLOCK: ReadonlySet<string> = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);

/** When the clock was set, in milliseconds of `performance.now`, and by how much. */
type Step = { at: number; byMs: number };

let steps: readonly Step[] = [];
let ahead = readLead();

/**
 * What the clock on the wall says more than the one that counts from the machine's start on, while it sleeps too, in milliseconds: another
 * clock only where the former was set.
 */
export function readLead(): number {
  return Date.now() - uptime() * 1000;
}

/**
 * By how many milliseconds the clock of this machine was set lately: by less than ten minutes, or a good part of a day ago, is 0. To be
 * asked now and then, as it is noticed by being asked.
 */
export function clockSetBy(): number {
  const now = readLead();
  const byMs = now - ahead;
  ahead = now;
  const added = Math.abs(byMs) > WORTH_MS ? [{ at: performance.now(), byMs }] : [];
  steps = [...steps, ...added].filter(({ at }) => performance.now() - at < BELIEVED_MS);
  const sum = steps.reduce((all, step) => all + step.byMs, 0);
  return Math.abs(sum) > WORTH_MS ? sum : 0;
}

/**
 * What is to be said of certificates that are not valid by the clock as it was set lately (`setByMs`), and are by the clock as it was: that
 * of the two nobody knows which is right. Null where the clock makes no difference.
 */
export function judgeByClock(
  failure: Failure,
  chain: readonly Pick<CertificateFacts, "notBefore" | "notAfter">[],
  setByMs: number,
): Failure | null {
  if (setByMs === 0 || !BY_THE_CLOCK.has(failure.code)) return null;
  const before = Date.now() - setByMs;
  const wasValid = chain.every(
    ({ notBefore, notAfter }) => Date.parse(notBefore) <= before && before <= Date.parse(notAfter),
  );
  if (!wasValid) return null;
  const text = `the clock of this machine was set by ${Math.round(setByMs / 60_000)} minutes; by it: ${failure.code}: ${failure.text}`;
  return { code: CLOCK_SET, text };
}
