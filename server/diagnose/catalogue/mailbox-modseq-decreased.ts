import { careful, REMOVING_ACCOUNT } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, isSameUidValidity } from "../mailbox-changes.ts";

/** A mailbox counts its changes from a lower number than before, although its UIDVALIDITY stayed the same. */
export const mailboxModseqDecreased: Diagnosis = {
  id: "mailbox-modseq-decreased",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7162#section-3.1.2.1",
  wire: [],
  text: {
    title:
      "Changes in {count, plural, one {the mailbox{mailboxes, select, unknown {} other { {mailboxes}}}} other {the mailboxes{mailboxes, select, unknown {} other { {mailboxes}}}}} are hidden from mail programs (HIGHESTMODSEQ went backwards)",
    cause:
      "{before, select, unknown {The number of the last change is smaller than at an earlier check} other {The number of the last change was {before} on {since} and is {after} now}}, with the same UIDVALIDITY. Mail programs that ask only for what is new since the number they know (CONDSTORE, QRESYNC) miss messages, flags and deletions. The index was rebuilt, or an old state of the mailbox was restored.",
    fix: {
      user: [
        "Let the mail program fetch the folder again: “Repair folder” in Thunderbird.",
        careful(
          REMOVING_ACCOUNT,
          "Remove the account from a mail program that has no such function, and add it again.",
        ),
      ],
      admin: [
        "Find out whether an index was deleted or rebuilt, or a backup, a snapshot or an old replica was put back.",
        "Search the log: `doveadm log errors`, `journalctl -u dovecot --since -1d | grep -i -e modseq -e corrupt`.",
        "Compare with what the server says now: `doveadm mailbox status -u {user} 'highestmodseq uidvalidity' '*'`.",
        'Raise the number again above what mail programs know: `doveadm mailbox update --min-highest-modseq NUMBER -u {user} "NAME"`, where NUMBER is larger than {before}.',
      ],
    },
    verify: [
      "Read HIGHESTMODSEQ in the dialogue of two checks; it must only grow, and has to be above {before} again: `imapscope check NAME --transcript | grep -i highestmodseq`.",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      // RFC 7162 section 3.1.2.2: without mod-sequences a server may say 0.
      ({ highestModseq }) => (highestModseq === "0" ? null : highestModseq),
      (before, after) => BigInt(after) < BigInt(before),
      // Where UIDs have gone backwards too, that is the worse of the two, and what puts it right does for both.
      (before, after) =>
        isSameUidValidity(before, after) && !(after.uidNext && before.uidNext && after.uidNext < before.uidNext),
    ),
};
