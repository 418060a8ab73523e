import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes, knownUid } from "../mailbox-changes.ts";

/** A mailbox has another UIDVALIDITY than in an earlier check, so that nothing that was known of its messages holds. */
export const mailboxUidvalidityChanged: Diagnosis = {
  id: "mailbox-uidvalidity-changed",
  severity: "error",
  scope: "account",
  phase: "status",
  compares: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  wire: ["S: * OK [UIDVALIDITY 1700000000] UIDs valid"],
  text: {
    title:
      "{count, plural, one {The mailbox{mailboxes, select, unknown {} other { {mailboxes}}} was renumbered: mail programs download it} other {The mailboxes{mailboxes, select, unknown {} other { {mailboxes}}} were renumbered: mail programs download them}} again (UIDVALIDITY)",
    cause:
      "The server numbers the messages again from the start: {before, select, unknown {UIDVALIDITY is another one than at an earlier check.} other {UIDVALIDITY was {before} on {since} and is {after} now.}} Mail programs throw away what they have stored and fetch everything again; drafts and moves that were not yet sent to the server may be lost. The mailbox was recreated, restored or moved, or its index was rebuilt.",
    fix: {
      user: [
        "Leave the mail program open until it has fetched everything again; this can take a long time and much data.",
        "Tell the administrator if messages are missing or appear twice afterwards.",
      ],
      admin: [
        "Find out what was done to the mailbox at that time: a restore, a migration, a deletion, a repair of its index.",
        "Search the log: `doveadm log errors`, `journalctl -u dovecot --since -1d | grep -i -e uidvalidity -e corrupt`.",
        "Compare with what the server says now: `doveadm mailbox status -u {user} 'uidvalidity uidnext messages' '*'`.",
        "Repair the storage if it changes again and again: full disks, lost index files and two servers on one mailbox are the usual reasons.",
        careful(
          "`doveadm backup` makes the target equal to the source, and deletes whatever only the target has.",
          "Keep UIDVALIDITY in migrations and restores: use it (dsync) into an empty account instead of copying messages over IMAP.",
        ),
      ],
    },
    verify: [
      "Read UIDVALIDITY in the dialogue of two checks; it has to stay the same: `imapscope check NAME --transcript | grep -i uidvalidity`.",
    ],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      ({ uidValidity }) => knownUid(uidValidity),
      (before, after) => before !== after,
    ),
};
