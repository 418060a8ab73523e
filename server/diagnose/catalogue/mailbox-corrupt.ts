import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** The data of the mailbox is damaged. */
export const mailboxCorrupt: Diagnosis = {
  id: "mailbox-corrupt",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the account: nothing can be read.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: { at: ["auth", "list", "status", "select"] },
  wire: ["S: a5 NO [CORRUPTION] Mailbox is corrupt"],
  text: {
    title:
      "{count, plural, =0 {The mailbox of {user} on {host} is} one {The mailbox{mailboxes, select, unknown {} other { {mailboxes}}} on {host} is} other {The mailboxes{mailboxes, select, unknown {} other { {mailboxes}}} on {host} are}} damaged",
    cause:
      "The server {text, select, unknown {refuses {mailboxes}} other {answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}}}: an index or the messages cannot be read. Mail programs show {count, plural, =0 {no folders} other {the folder empty}}, or an error.",
    fix: {
      user: ["Tell your administrator, and do not delete the copies in your mail program."],
      admin: [
        "Back up the mailbox first: `doveadm mailbox path -u {user} INBOX` shows where it is.",
        "Check the disk and the memory for errors: `journalctl -k | grep -i error`.",
        careful(
          "a repair can lose marks and bring deleted messages back, and in Exchange it can drop damaged ones; the backup comes first.",
          'Repair it: `doveadm force-resync -u {user} {count, plural, one {"{mailboxes}"} other {NAME}}`; in Cyrus, as the user `cyrus`, `reconstruct -u {user}`, then `quota -f`; in Exchange `New-MailboxRepairRequest -Mailbox {user} -CorruptionType SearchFolder,AggregateCounts,ProvisionedFolder,FolderView`.',
        ),
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-corrupt") ?? accountSaid(facts, "mailbox-corrupt"),
};
