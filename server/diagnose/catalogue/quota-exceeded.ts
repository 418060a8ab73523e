import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { usedUp } from "../quota.ts";
import { announced, sessionSaid } from "../said.ts";
import { SEE_QUOTA } from "../verify-steps.ts";

/** The mailbox is full: the server refuses something for it, or counts nothing that is left. */
export const quotaExceeded: Diagnosis = {
  id: "quota-exceeded",
  severity: "error",
  scope: "account",
  phase: null,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9208",
  said: { inCanary: true },
  wire: ["C: a6 GETQUOTAROOT INBOX", 'S: * QUOTA "" (STORAGE 1048576 1048576)', "S: a7 NO [OVERQUOTA] Quota exceeded"],
  text: {
    title: "The mailbox of {user} on {host} is full",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: the account has used all its space. Mail can still be read, but new messages go back to their senders, and drafts and sent mail cannot be stored.",
    fix: {
      user: [
        "Move large messages to an archive on your computer: sort by size to find them. They are then on that computer only, so back it up.",
        "Buy more space, or ask your administrator for it.",
        careful(
          "what is deleted here is gone for good, so look through it first.",
          "Empty the trash and junk folders.",
        ),
      ],
      admin: [
        "See what is used: `doveadm quota get -u {user}`; in Cyrus `quota -u {user}`; in Exchange and Microsoft 365 `Get-MailboxStatistics {user} | fl TotalItemSize`.",
        "Count again if the figure is wrong: `doveadm quota recalc -u {user}`.",
        "Raise the limit of the user: in Dovecot `quota_rule` (in version 2.4 `quota_storage_size`); in Cyrus `setquota` in `cyradm`; in Exchange `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`; with Microsoft 365 and Google Workspace by the plan.",
      ],
    },
    verify: SEE_QUOTA,
  },
  find(facts) {
    const said = sessionSaid(facts, "quota-exceeded") ?? announced(facts, "quota-exceeded");
    const full = said ? null : usedUp(facts);
    if (!full) return said;
    const { resource, used, limit } = full;
    return {
      ...target(facts),
      code: "OVERQUOTA",
      text: `${resource} ${used} / ${limit}`,
      user: userOf(facts),
      phase: "quota",
    };
  },
};
