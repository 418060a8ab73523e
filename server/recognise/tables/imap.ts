import { phasesOf } from "../../contract/phases.ts";
import type { Stage } from "../rule.ts";
import type { CodeTable } from "./table.ts";

/** Whoever is logged in already is refused something else than the login. */
const LOGGED_IN: readonly Stage[] = [...phasesOf("mailboxes", "goodbye"), "select", "append", "idle"];
const MAILBOX: readonly Stage[] = ["status", "select"];
const OF_A_MAILBOX: readonly Stage[] = [...MAILBOX, "quota", "append", "idle", "sync"];

/**
 * Response codes of IMAP that name their cause, by the stage at which a server says them. Those whose words say more than they do are in
 * `general.ts` (UNAVAILABLE, LIMIT, SERVERBUG, CANNOT, CLIENTBUG …), and data about a mailbox says nothing of a refusal.
 */
export const IMAP: CodeTable = {
  source:
    "IANA, IMAP Response Codes (2025): RFC 5530 section 3, RFC 9051 section 7.1, RFC 2193, 2221, 3516, 5162, 5182, 5255, 5259, 5464, " +
    "5465, 5466, 6154, 7888, 8457, 8508, 9586, 9738; WEBALERT and THROTTLED of Gmail, Yahoo and Microsoft",
  prefixes: ["["],
  rows: [
    [{ confidence: "certain", ids: ["auth-wrong-server"] }, "REFERRAL"],
    [{ confidence: "certain", ids: ["auth-password-expired"] }, "EXPIRED"],
    [{ confidence: "certain", ids: ["auth-privacy-required", "capability-login-disabled"] }, "PRIVACYREQUIRED"],
    [{ confidence: "certain", ids: ["auth-not-permitted"] }, "AUTHORIZATIONFAILED"],
    [{ confidence: "likely", ids: ["auth-contact-admin"] }, "CONTACTADMIN"],
    [{ confidence: "certain", ids: ["mailbox-in-use"] }, "INUSE"],
    [{ confidence: "certain", ids: ["mailbox-corrupt"] }, "CORRUPTION"],
    [{ confidence: "certain", ids: ["quota-exceeded"] }, "OVERQUOTA"],
    [{ confidence: "certain", ids: ["append-message-too-large"] }, "TOOBIG"],
    [{ confidence: "likely", ids: ["mailbox-uidvalidity-changed"] }, "UIDNOTSTICKY"],
    // Nobody has named a mailbox yet: it is the account's own that is missing.
    [
      { confidence: "likely", ids: ["auth-mailbox-unavailable", "mailbox-not-found"] },
      "NONEXISTENT",
      { stages: ["auth", "list"], strict: true },
    ],
    [{ confidence: "certain", ids: ["mailbox-not-found"] }, "NONEXISTENT TRYCREATE NEWNAME", { stages: OF_A_MAILBOX }],
    [
      { confidence: "certain", ids: ["capability-extension-missing"] },
      "BADCHARSET UNKNOWN-CTE NOTIMAP4REV2 BADCOMPARATOR UNDEFINED-FILTER",
    ],
    [
      { confidence: "likely", ids: ["auth-not-permitted", "mailbox-permission-denied"] },
      "NOPERM",
      { stages: ["auth"], strict: true },
    ],
    [
      { confidence: "likely", ids: ["mailbox-permission-denied", "mailbox-read-only", "auth-not-permitted"] },
      "NOPERM",
      { stages: LOGGED_IN },
    ],
    [
      { confidence: "likely", ids: ["mailbox-permission-denied", "mailbox-read-only"] },
      "NOTSAVED",
      { stages: OF_A_MAILBOX },
    ],
    [{ confidence: "certain", ids: ["mailbox-read-only", "mailbox-permission-denied"] }, "READ-ONLY"],
    [{ confidence: "likely", ids: ["sync-message-not-visible"] }, "EXPUNGEISSUED"],
    [{ confidence: "likely", ids: ["sync-folder-change-failed"] }, "USEATTR"],
    [{ confidence: "likely", ids: ["session-throttled"] }, "MESSAGELIMIT NOTIFICATIONOVERFLOW"],
    [{ confidence: "certain", ids: ["auth-web-login-required"] }, "WEBALERT"],
    // A message of the mailbox, not the command, cannot be read (RFC 9051 section 7.1).
    [
      { confidence: "likely", ids: ["mailbox-corrupt", "session-command-rejected"] },
      "PARSE",
      { stages: MAILBOX, strict: true },
    ],
    [{ confidence: "likely", ids: ["append-message-rejected"] }, "PARSE", { stages: ["append"], strict: true }],
    // The login was accepted, by a proxy perhaps, and what lies behind it does not know the user.
    [
      { confidence: "likely", ids: ["auth-mailbox-unavailable", "auth-credentials-rejected"] },
      "AUTHENTICATIONFAILED",
      { stages: LOGGED_IN, strict: true },
    ],
  ],
};

/** The code that says only that the login was refused: after all others, whose words or codes say more. */
export const IMAP_LOGIN: CodeTable = {
  source: "RFC 5530 section 3",
  prefixes: ["["],
  rows: [
    [
      {
        confidence: "likely",
        ids: ["auth-credentials-rejected", "auth-app-password-required", "auth-token-rejected", "auth-imap-disabled"],
      },
      "AUTHENTICATIONFAILED",
    ],
  ],
};
