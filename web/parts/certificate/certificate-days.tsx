import type { LatestCheck } from "../../../server/contract/answers/server.ts";
import type { FindingId } from "../../../server/contract/finding-ids.ts";
import type { Severity } from "../../../server/contract/severities.ts";
import { stateOf } from "../../../server/diagnose/state.ts";
import { dayCount } from "../../format/duration.ts";
import { exactTime } from "../../format/moment.ts";
import { validity } from "../../format/validity.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { thisMinute } from "../../live/clock.ts";
import { commonWords } from "../words.ts";
import { certificateWords } from "./words.ts";

/** These findings are about the dates of the certificate; whether a date is bad is theirs to say. */
const ABOUT_DATES: readonly string[] = [
  "tls-certificate-expired",
  "tls-certificate-expiring",
  "tls-certificate-not-yet-valid",
] satisfies FindingId[];

/** Days until the certificate ends, in the colour of what was found about them. */
export function CertificateDays({ latest }: { latest: LatestCheck | null }) {
  const notAfter = latest?.certificateNotAfter;
  if (!notAfter) return <span class="muted">{commonWords.value.none}</span>;
  const severities = latest.findings.flatMap(({ id, severity }): Severity[] =>
    ABOUT_DATES.includes(id) ? [severity] : [],
  );
  return (
    <time dateTime={notAfter} title={exactTime(notAfter, language.value)} class={toneOf(severities)}>
      {validityText(notAfter)}
    </time>
  );
}

/** `61 days`, `expired 3 days ago`. Reads the clock. */
export function validityText(notAfter: string): string {
  const { left, today, expired, expiredToday } = certificateWords.value.validity;
  const { expired: over, days } = validity(notAfter, thisMinute.value);
  const written = dayCount(days, language.value);
  if (over) return days === 0 ? expiredToday : say(expired, { days: written });
  return days === 0 ? today : say(left, { days: written });
}

function toneOf(severities: readonly Severity[]): string | undefined {
  return severities.length > 0 ? `state-${stateOf(severities)}` : undefined;
}
