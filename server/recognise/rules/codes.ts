import type { Rule, RuleSet } from "../rule.ts";
import { IMAP, IMAP_LOGIN } from "../tables/imap.ts";
import { rulesOf } from "../tables/look-up.ts";

/** Codes of which the words behind them say which of several causes it is. */
const WITH_WORDS: readonly Rule[] = [
  {
    ids: ["session-storage-full", "quota-exceeded"],
    confidence: "likely",
    when: /\[overquota\].{0,60}(?:disk (?:is )?full|file ?system|spool|no space)/i,
  },
  { ids: ["append-message-rejected"], confidence: "likely", when: /\[limit\].{0,60}(?:flags?|keywords?)/i },
  {
    ids: ["session-throttled", "auth-too-many-attempts"],
    confidence: "certain",
    when: /\[throttled\]|\[inprogress\].{0,30}throttl/i,
  },
  {
    ids: ["append-message-rejected"],
    confidence: "likely",
    when: /\[cannot\].{0,80}\b(?:append|flags?|keywords?|message|header)\b/i,
    unless: /\bname\b/i,
  },
  {
    ids: ["mailbox-name-invalid"],
    confidence: "likely",
    when: /\[cannot\].{0,80}(?:name|slash|character|create|rename)/i,
  },
];

/** Codes of our own. */
const OURS: readonly Rule[] = [
  { ids: ["policy-target-not-allowed"], confidence: "certain", when: /\bTARGET_NOT_ALLOWED\b/ },
  { ids: ["auth-mechanism-unsupported"], confidence: "likely", when: /\bMECHANISM_UNSUPPORTED\b/ },
  { ids: ["capability-login-disabled", "auth-privacy-required"], confidence: "certain", when: /\bLOGINDISABLED\b/i },
];

/** Response codes that name their cause: those whose words say which it is, those of the registry (`tables/imap.ts`), and our own. */
export const CODES: RuleSet = {
  clue: "code",
  rules: [...WITH_WORDS, ...rulesOf("code", IMAP).rules, ...OURS, ...rulesOf("code", IMAP_LOGIN).rules],
};
