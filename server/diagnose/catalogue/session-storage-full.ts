import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

/** The server's own storage is full or fails. */
export const sessionStorageFull: Diagnosis = {
  id: "session-storage-full",
  severity: "critical",
  scope: "server",
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: [],
  text: {
    title: "The storage of {host} is full or faulty",
    cause:
      "{text, select, unknown {The server’s own disk} other {The server says “{text}”. Its own disk}} is full or cannot be written, which concerns all users; the quota of {user} is not the reason. Reading may work, but storing, moving and receiving mail fails.",
    fix: {
      user: [
        "Tell your administrator or provider; the messages that are there are not lost.",
        "Keep new drafts in your mail program until the server can store them again.",
      ],
      admin: [
        "Check free space, inodes, and that the mail store is not mounted read-only: `df -h`, `df -i`, `findmnt -O ro`.",
        "Look for errors of the disk: `journalctl -k | grep -i -e error -e ext4 -e xfs`.",
        "Find out what takes the space: `du -xh / | sort -h | tail -n 20`.",
        careful(
          "this deletes the oldest entries of the journal, which may tell why the disk has filled up.",
          "Free space in the logs: `journalctl --vacuum-size=500M`.",
        ),
        careful(
          "this deletes mail of all users for good; it is the last resort, after telling them and making a backup.",
          "Count what has been in the trash for a month, `doveadm search -A mailbox Trash savedbefore 30d | wc -l`, and delete it: `doveadm expunge -A mailbox Trash savedbefore 30d` (`-u {user}` in place of `-A` where users cannot be listed). With mdbox the space comes back only after `doveadm purge -A`.",
        ),
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) => sessionSaid(facts, "session-storage-full"),
};
