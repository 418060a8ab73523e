import type { ProbeFacts } from "../../contract/facts.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { isReadOnly, learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

/** A message that was moved away or removed is still there, or the server does neither. */
export const syncExpungeLost: Diagnosis = {
  id: "sync-expunge-lost",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.4.9",
  wire: [],
  text: {
    title: "{host} does not remove a message that {user} {operation, select, move {moves} other {deletes}}",
    cause: `A message was to leave {mailbox}. ${answered("The server says that it is gone, but another session still sees it there")}. Deleted messages come back, moved ones are there twice, and the mailbox fills up.`,
    fix: {
      user: [
        "Delete or move the message in webmail, and refresh the folder in your mail program.",
        "Check in the settings of your mail program which folder it uses for deleted messages, and that this folder exists.",
      ],
      admin: [
        "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `write-deleted` and `expunge`; in Cyrus `lam` has to show `t` and `e`.",
        "Create the trash folder if it is missing: `doveadm mailbox create -u {user} Trash`.",
        "Check what keeps messages back: a legal hold or retention in Exchange and Microsoft 365 (`Get-Mailbox USER | fl LitigationHoldEnabled,InPlaceHolds,RetentionPolicy`), the `lazy_expunge` plugin in Dovecot (`doveconf mail_plugins`).",
        "Check space, as deleting needs some of it too: `df -h`, `df -i`; and that the mail files belong to the server's user.",
        "Replace GNU imap4d where several programs use an account: a program that has the folder open learns what another one removes only when it opens the folder again.",
        "Delete a test message in a mail program, and see that the count falls: `doveadm mailbox status -u {user} messages {mailbox}`.",
        REBUILD_INDEX,
      ],
    },
    verify: SEND_CANARY,
  },
  find: (facts) => (isReadOnly(facts) ? null : (stepFailedItself(facts, ["move", "expunge"]) ?? remaining(facts))),
};

function remaining(facts: ProbeFacts): StepEvidence | null {
  if (learntBy(facts, "move")?.left === false) return withoutEffect(facts, "move");
  return learntBy(facts, "expunge")?.gone === false ? withoutEffect(facts, "expunge") : null;
}
