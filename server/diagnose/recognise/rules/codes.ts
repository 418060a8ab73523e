import type { RuleSet } from "../rule.ts";

/** Response codes that name their cause (RFC 5530 and others); those that do not are in `general.ts`. */
export const CODES: RuleSet = {
  clue: "code",
  rules: [
    { ids: ["auth-wrong-server"], confidence: "certain", when: /\[referral\b/i },
    { ids: ["auth-password-expired"], confidence: "certain", when: /\[expired\]/i },
    {
      ids: ["auth-privacy-required", "capability-login-disabled"],
      confidence: "certain",
      when: /\[privacyrequired\]/i,
    },
    { ids: ["auth-not-permitted"], confidence: "certain", when: /\[authorizationfailed\]/i },
    { ids: ["auth-contact-admin"], confidence: "likely", when: /\[contactadmin\]/i },
    { ids: ["mailbox-in-use"], confidence: "certain", when: /\[inuse\]/i },
    { ids: ["mailbox-corrupt"], confidence: "certain", when: /\[corruption\]/i },
    {
      ids: ["session-storage-full", "quota-exceeded"],
      confidence: "likely",
      when: /\[overquota\].{0,60}(?:disk (?:is )?full|file ?system|spool|no space)/i,
    },
    { ids: ["quota-exceeded"], confidence: "certain", when: /\[overquota\]/i },
    { ids: ["append-message-too-large"], confidence: "certain", when: /\[toobig\]/i },
    { ids: ["mailbox-uidvalidity-changed"], confidence: "likely", when: /\[uidnotsticky\]/i },
    { ids: ["mailbox-not-found"], confidence: "certain", when: /\[(?:nonexistent|trycreate)\]/i },
    {
      ids: ["capability-extension-missing"],
      confidence: "certain",
      when: /\[badcharset\b|\[unknown-cte\]|\[notimap4rev2\]/i,
    },
    { ids: ["append-message-rejected"], confidence: "likely", when: /\[limit\].{0,60}(?:flags?|keywords?)/i },
    {
      ids: ["mailbox-permission-denied", "mailbox-read-only", "auth-not-permitted"],
      confidence: "likely",
      when: /\[(?:noperm|notsaved)\]/i,
    },
    {
      ids: ["session-throttled", "auth-too-many-attempts"],
      confidence: "certain",
      when: /\[throttled\]|\[inprogress\].{0,30}throttl/i,
    },
    { ids: ["mailbox-read-only", "mailbox-permission-denied"], confidence: "certain", when: /\[read-only\]/i },
    { ids: ["policy-target-not-allowed"], confidence: "certain", when: /\bTARGET_NOT_ALLOWED\b/ },
    { ids: ["sync-message-not-visible"], confidence: "likely", when: /\[expungeissued\]/i },
    { ids: ["auth-web-login-required"], confidence: "likely", when: /\[webalert\b/i },
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
    { ids: ["auth-mechanism-unsupported"], confidence: "likely", when: /\bMECHANISM_UNSUPPORTED\b/ },
    { ids: ["capability-login-disabled", "auth-privacy-required"], confidence: "certain", when: /\bLOGINDISABLED\b/i },
    {
      ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected", "auth-imap-disabled"],
      confidence: "likely",
      when: /\[authenticationfailed\]/i,
    },
  ],
};
