import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { changedMailboxes } from "../mailbox-changes.ts";

/** Fewer that go at once are ordinary tidying up. */
const LEAST_DROPPED = 20;

/** Most messages of a mailbox are gone since an earlier check. */
export const mailboxMessagesDropped: Diagnosis = {
  id: "mailbox-messages-dropped",
  severity: "warning",
  scope: "account",
  phase: "status",
  compares: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.4.3",
  wire: [],
  text: {
    title:
      "{count, plural, one {The mailbox{mailboxes, select, unknown {} other { {mailboxes}}} holds} other {The mailboxes{mailboxes, select, unknown {} other { {mailboxes}}} hold}} less than half as many messages as before",
    cause:
      "{before, select, unknown {There are far fewer messages than at an earlier check.} other {On {since} there were {before, number} messages, now there {after, plural, one {is # message} other {are # messages}}.}} Somebody may have tidied up or archived; but a mail program that deletes after fetching (POP3), a filter gone wrong or damaged storage look just the same.",
    fix: {
      user: [
        "Check whether you or somebody with the same account deleted, moved or archived messages.",
        "Look in the trash, the archive and in webmail.",
        "Check every mail program of the account for POP3 that removes messages from the server, and for rules that move or delete.",
        "Change the password if nobody who may use the account did it.",
      ],
      admin: [
        "Find out who deleted them, if events are logged (the plugin `mail_log`): `journalctl -u dovecot --since -1d | grep 'expunge: box='`.",
        "Compare with what lies in the storage: `doveadm mailbox status -u {user} 'messages vsize' '*'`.",
        "Check for automatic cleaning, such as `autoexpunge` and cron jobs with `doveadm expunge`.",
        "Restore the messages from the backup if they were lost.",
        careful(
          "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
          'Rebuild the index if files are there that it lacks: `doveadm force-resync -u {user} "NAME"`.',
        ),
      ],
    },
    verify: ["Count again, and compare with the number before: `imapscope check NAME`."],
  },
  find: (facts, { previous }) =>
    changedMailboxes(
      facts,
      previous,
      ({ messages }) => messages,
      (before, after) => before - after >= LEAST_DROPPED && after < before / 2,
    ),
};
