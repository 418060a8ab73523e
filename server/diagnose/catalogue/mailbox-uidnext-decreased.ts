import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, isSameUidValidity, knownUid } from "../mailbox-changes.ts";

/** A mailbox is going to give UIDs that it has given before, although its UIDVALIDITY stayed the same. */
export const mailboxUidnextDecreased: Diagnosis = {
  id: "mailbox-uidnext-decreased",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  wire: [],
  text: {
    title:
      "New messages in {count, plural, one {the mailbox{mailboxes, select, unknown {} other { {mailboxes}}}} other {the mailboxes{mailboxes, select, unknown {} other { {mailboxes}}}}} get numbers already used (UIDNEXT went backwards)",
    cause:
      "{before, select, unknown {The next message gets a smaller UID than at an earlier check} other {The next message was to get the UID {before} on {since}, and now {after}}}, with the same UIDVALIDITY. New messages get numbers that older ones had, so mail programs miss them or show the wrong text. Usually an old state of the mailbox was restored.",
    fix: {
      user: [
        "Look in webmail for messages that your mail program does not show.",
        careful(
          REMOVING_ACCOUNT,
          "Remove the account from the mail program and add it again once the administrator has repaired the mailbox, if messages are still missing.",
        ),
      ],
      admin: [
        "Find out whether a backup, a snapshot or an old replica was put back, or whether a failover went to one that lags behind.",
        "Compare with what the server says now: `doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`.",
        "Search the log: `doveadm log errors`.",
        'Raise UIDNEXT above the old value if no new mail has come since: `doveadm mailbox update --min-next-uid NUMBER -u {user} "NAME"`, where NUMBER is larger than {before}.',
        careful(
          "all mail programs download the whole mailbox again, and Dovecot takes a smaller number without a word, which misleads them.",
          'Give the mailbox a new UIDVALIDITY if new mail has come: `doveadm mailbox update --uid-validity NUMBER -u {user} "NAME"`, where NUMBER is larger than the present UIDVALIDITY.',
        ),
      ],
    },
    verify: [
      "Read UIDNEXT in the dialogue of two checks; it must only grow: `imapscope check NAME --transcript | grep -i uidnext`.",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      ({ uidNext }) => knownUid(uidNext),
      (before, after) => after < before,
      isSameUidValidity,
    ),
};
