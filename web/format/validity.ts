import type { Moment } from "../../server/contract/facts.ts";

/** How far the end of a certificate lies ahead, or behind. */
export type Validity = { expired: boolean; days: number };

const DAY_MS = 86_400_000;

/** Whole days to the end of a certificate, or since; a day that has begun does not count. */
export function validity(notAfter: Moment, now: number): Validity {
  const left = Date.parse(notAfter) - now;
  return { expired: left < 0, days: Math.floor(Math.abs(left) / DAY_MS) };
}
