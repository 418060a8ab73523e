import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { quotaUse, usedUp } from "../quota.ts";
import { sessionSaid } from "../said.ts";
import { SEE_QUOTA } from "../verify-steps.ts";

/** The account has used most of what it may. */
export const quotaNearlyFull: Diagnosis = {
  id: "quota-nearly-full",
  severity: "warning",
  scope: "account",
  phase: "quota",
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9208#section-5",
  wire: ['S: * QUOTA "" (STORAGE 996147 1048576)'],
  text: {
    title:
      "{holds, select, apart {{user} has used {percent, number} % of its “{resource}”} other {The mailbox of {user} is {percent, select, unknown {nearly} other {{percent, number} %}} full}}",
    cause:
      "{used, select, unknown {} other {{used} of {limit} are used (`{resource}`, quota {root}). }}Everything works until the limit is reached; then {holds, select, apart {the server refuses more of these, while new mail still arrives} other {new mail is refused and goes back to its senders, and nothing more can be stored}}.",
    fix: {
      user: [
        "Move large messages to an archive on your computer: sort by size to find them. They are then on that computer only, so back it up.",
        "Ask your provider for more space.",
        careful(
          "what is deleted here is gone for good, so look through it first.",
          "Empty the trash and junk folders.",
        ),
      ],
      admin: [
        "See what is used: `doveadm quota get -u {user}`; count again if the figure is wrong: `doveadm quota recalc -u {user}`.",
        "Raise the limit of the account: in Dovecot `quota_rule` (in version 2.4 `quota_storage_size`); in Cyrus `setquota` in `cyradm`; in Exchange `Set-Mailbox {user} -UseDatabaseQuotaDefaults $false -IssueWarningQuota 9GB -ProhibitSendQuota 9.5GB -ProhibitSendReceiveQuota 10GB`.",
        "Raise `quotaPercent` under `thresholds` in `imapscope.yaml` if this warning comes too early.",
        careful(
          "this deletes mail for good, so tell the user and make a backup first.",
          "Count what has been in the trash for a month, `doveadm search -u {user} mailbox Trash savedbefore 30d | wc -l`, and delete it: `doveadm expunge -u {user} mailbox Trash savedbefore 30d`.",
        ),
      ],
    },
    verify: SEE_QUOTA,
  },
  find(facts, { thresholds: { quotaPercent } }) {
    // Once it is full, that is said already.
    if (sessionSaid(facts, "quota-exceeded") || usedUp(facts)) return null;
    const filling = quotaUse(facts).filter(({ percent }) => percent >= quotaPercent);
    const fullest = filling.find(({ holds }) => holds === "mail") ?? filling[0];
    return fullest ? { ...target(facts), user: userOf(facts), ...fullest } : null;
  },
};
