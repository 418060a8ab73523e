import type { Evidence } from "../../contract/answers/finding.ts";
import type { ProbeFacts } from "../../contract/facts.ts";
import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { isReadOnly, learntBy, withoutEffect } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

/** A flag that one session sets is not there for another one. */
export const syncFlagLost: Diagnosis = {
  id: "sync-flag-lost",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.2",
  wire: [],
  text: {
    title: "{host} does not keep the marks that {user} sets on messages",
    cause: `A message in {mailbox} was marked{answer, select, accepted { ({flags})} other {}}. ${answered("The server says that it is done, but another session does not see the mark")}. Messages that were read turn unread again, and stars and answered marks are missing on other devices.`,
    fix: {
      user: [
        "Mark a message as read in webmail, and see whether it stays so: if it does, the mail program is to blame.",
        "Close other programs on the same account for a test, among them old ones that set marks back.",
      ],
      admin: [
        "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `write` and `write-seen`; in Cyrus `lam` has to show `s` and `w`.",
        "Check owner and permissions of the mail files: `doveadm mailbox path -u {user} {mailbox}` shows where they are; Maildir keeps marks in file names, so the server has to be able to rename files.",
        "Look at shared and public folders: Dovecot keeps marks for each user only with `INDEXPVT` in `mail_location` (in version 2.4 `mail_index_private_path`), and Cyrus shares them with `sharedseen`.",
        "Replace GNU imap4d where several programs use an account: it writes a mark down only when the program that set it closes the folder, and shows it to the others when they open theirs again.",
        "Try it with a message made for that: store it (`printf 'Subject: imapscope-flag-test\\n\\ntest\\n' | doveadm save -u {user} -m {mailbox}`), mark it (`doveadm flags add -u {user} '\\Flagged' mailbox {mailbox} subject imapscope-flag-test`), and see that the mark is there (`doveadm fetch -u {user} flags mailbox {mailbox} subject imapscope-flag-test`); then delete the message in a mail program.",
        REBUILD_INDEX,
      ],
    },
    verify: SEND_CANARY,
  },
  find(facts) {
    if (isReadOnly(facts)) return null;
    const failed = stepFailedItself(facts, ["flag"]);
    return failed ? { ...failed, flags: "" } : unset(facts);
  },
};

function unset(facts: ProbeFacts): Evidence | null {
  const flag = learntBy(facts, "flag");
  if (!flag) return null;
  const kept = new Set(flag.read.map((name) => name.toLowerCase()));
  const lost = flag.set.filter((name) => !kept.has(name.toLowerCase()));
  return lost.length === 0 ? null : { ...withoutEffect(facts, "flag"), flags: lost.join(", ") };
}
