import type { CertificateFacts, ProbeFacts } from "../contract/facts.ts";
import { rejectedCertificate } from "./certificate.ts";

/** Node's verification error of a certificate whose time has not come. */
export const NOT_YET_VALID = "CERT_NOT_YET_VALID";

/** Authorities date certificates an hour back; a machine that has lost its clock or its time zone is hours off. */
const CLOCK_HOURS = 48;
const HOUR_MS = 3_600_000;

/** The certificate of a rejected chain that begins in the future; null when none does. */
export function earlyCertificate(facts: ProbeFacts, now: Date): CertificateFacts | null {
  const rejected = rejectedCertificate(facts);
  if (!rejected) return null;
  const { failed, leaf, path, ends } = rejected;
  const early = path.filter(({ notBefore }) => Date.parse(notBefore) > now.getTime());
  // Without the path, one that counts for nothing may have been sent along.
  if (failed.code !== NOT_YET_VALID && ends === null) return early.find((one) => one === leaf) ?? null;
  if (failed.code !== NOT_YET_VALID && early.length === 0) return null;
  return path.toSorted((a, b) => Date.parse(b.notBefore) - Date.parse(a.notBefore))[0] ?? null;
}

/** Whether a moment is so little ahead that a wrong clock is the likely reason. */
export function mayBeClock(notBefore: string, now: Date): boolean {
  return hoursAhead(notBefore, now) < CLOCK_HOURS;
}

/** Whole hours from now to a moment, rounded up. */
export function hoursAhead(moment: string, now: Date): number {
  return Math.ceil((Date.parse(moment) - now.getTime()) / HOUR_MS);
}
