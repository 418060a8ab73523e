import type { Language } from "../contract/languages.ts";
import { translated } from "../languages/translation.ts";

/** Why something has its severity: what it means for the people who read mail, and for which of them; in English. */
export const SEVERITY_REASONS = {
  server: {
    critical: "Nobody can read mail on this server with these settings.",
    error: "Mail fails for some users, programs or networks now; others do not notice.",
    warning: "Mail works, but needs attention: something will fail later, or is already worse than it should be.",
    notice: "Nothing fails; this is only good to know.",
  },
  account: {
    critical: "This account cannot read its mail; others may be fine, they were not tested.",
    error: "Something fails for this account now; others may be fine, they were not tested.",
    warning:
      "This account's mail works, but needs attention: something will fail later, or is already worse than it should be.",
    notice: "Nothing fails for this account; this is only good to know.",
  },
};

/** The reasons in one language. */
export type SeverityReasons = typeof SEVERITY_REASONS;

/** The reasons in this language. */
export function severityReasons(language: Language): SeverityReasons {
  return translated(language, SEVERITY_REASONS, (words) => words.severityReasons);
}
