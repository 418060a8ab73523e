import type { CertificateFacts } from "../contract/facts.ts";

const DAY_MS = 86_400_000;
/** From which on a renewal that has not come is worth a warning, of certificates that live long. */
const MOST_DAYS = 21;
/** Certificates are mostly renewed when a third of their life is left; so what has less was not. */
const SHARE_OF_LIFE = 1 / 3;

/**
 * Below how many days of validity left a certificate is warned of: as configured, or when that is null a third of its life, at
 * most 21 days. A certificate of six days is warned of for two, one of 90 days for 21.
 */
export function warningDays(
  { notBefore, notAfter }: Pick<CertificateFacts, "notBefore" | "notAfter">,
  certificateDays: number | null,
): number {
  const life = (Date.parse(notAfter) - Date.parse(notBefore)) / DAY_MS;
  return certificateDays ?? Math.min(MOST_DAYS, life * SHARE_OF_LIFE);
}

/** Whether so little of a certificate's validity is left that it is worth a warning. */
export function endsSoon(certificate: CertificateFacts, now: Date, certificateDays: number | null): boolean {
  const left = (Date.parse(certificate.notAfter) - now.getTime()) / DAY_MS;
  return left < warningDays(certificate, certificateDays);
}
