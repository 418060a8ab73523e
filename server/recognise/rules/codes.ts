import type { Confidence } from "../../contract/confidences.ts";
import { phasesOf } from "../../contract/phases.ts";
import type { Rule, RuleSet, Stage } from "../rule.ts";

/** What one or more response codes mean, at some stages or at all; where the stage is not known, what they mean `usually`. */
type Meaning = readonly [
  codes: string,
  confidence: Confidence,
  ids: Rule["ids"],
  at?: readonly Stage[],
  usually?: "usually",
];

/** Whoever is logged in already is refused something else than the login. */
const LOGGED_IN: readonly Stage[] = [...phasesOf("mailboxes", "goodbye"), "select", "append", "idle"];
const MAILBOX: readonly Stage[] = ["status", "select"];
const OF_A_MAILBOX: readonly Stage[] = [...MAILBOX, "quota", "append", "idle", "sync"];

/**
 * Response codes that name their cause (RFC 5530 section 3, RFC 9051 section 7.1, RFC 2221, RFC 2193, RFC 3516, RFC 5182 and of
 * providers), by the stage at which a server says them. Those whose words say more than they do are
 * in `general.ts`, and data about a mailbox says nothing of a refusal.
 */
const MEANINGS: readonly Meaning[] = [
  ["REFERRAL", "certain", ["auth-wrong-server"]],
  ["EXPIRED", "certain", ["auth-password-expired"]],
  ["PRIVACYREQUIRED", "certain", ["auth-privacy-required", "capability-login-disabled"]],
  ["AUTHORIZATIONFAILED", "certain", ["auth-not-permitted"]],
  ["CONTACTADMIN", "likely", ["auth-contact-admin"]],
  ["INUSE", "certain", ["mailbox-in-use"]],
  ["CORRUPTION", "certain", ["mailbox-corrupt"]],
  ["OVERQUOTA", "certain", ["quota-exceeded"]],
  ["TOOBIG", "certain", ["append-message-too-large"]],
  ["UIDNOTSTICKY", "likely", ["mailbox-uidvalidity-changed"]],
  // Nobody has named a mailbox yet: it is the account's own that is missing.
  ["NONEXISTENT", "likely", ["auth-mailbox-unavailable", "mailbox-not-found"], ["auth", "list"]],
  ["NONEXISTENT TRYCREATE", "certain", ["mailbox-not-found"], OF_A_MAILBOX, "usually"],
  ["BADCHARSET UNKNOWN-CTE NOTIMAP4REV2", "certain", ["capability-extension-missing"]],
  ["NOPERM", "likely", ["auth-not-permitted", "mailbox-permission-denied"], ["auth"]],
  ["NOPERM", "likely", ["mailbox-permission-denied", "mailbox-read-only", "auth-not-permitted"], LOGGED_IN, "usually"],
  ["NOTSAVED", "likely", ["mailbox-permission-denied", "mailbox-read-only"], OF_A_MAILBOX, "usually"],
  ["READ-ONLY", "certain", ["mailbox-read-only", "mailbox-permission-denied"]],
  ["EXPUNGEISSUED", "likely", ["sync-message-not-visible"]],
  ["WEBALERT", "likely", ["auth-web-login-required"]],
  // A message of the mailbox, not the command, cannot be read (RFC 9051 section 7.1).
  ["PARSE", "likely", ["mailbox-corrupt", "session-command-rejected"], MAILBOX],
  ["PARSE", "likely", ["append-message-rejected"], ["append"]],
  // The login was accepted, by a proxy perhaps, and what lies behind it does not know the user.
  ["AUTHENTICATIONFAILED", "likely", ["auth-mailbox-unavailable", "auth-credentials-rejected"], LOGGED_IN],
];

const CREDENTIALS: Meaning = [
  "AUTHENTICATIONFAILED",
  "likely",
  ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected", "auth-imap-disabled"],
];

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

/** Response codes that name their cause. */
export const CODES: RuleSet = {
  clue: "code",
  rules: [...WITH_WORDS, ...MEANINGS.map(ruleOf), ...OURS, ruleOf(CREDENTIALS)],
};

function ruleOf([codes, confidence, ids, at, usually]: Meaning): Rule {
  const when = new RegExp(`\\[(?:${codes.split(" ").join("|")})(?![\\w-])`, "i");
  return {
    ids,
    confidence,
    when,
    ...(at ? { stages: at } : {}),
    ...(at && !usually ? { strict: true } : {}),
  };
}
