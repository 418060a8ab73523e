import type { ProbeFacts } from "../../contract/facts.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { learntBy, type StepEvidence, withoutEffect } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

const CHANGES = ["create", "rename", "delete"] as const;

/** A folder cannot be created, renamed or deleted, or a second session sees nothing of it. */
export const syncFolderChangeFailed: Diagnosis = {
  id: "sync-folder-change-failed",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.4",
  wire: [],
  text: {
    title:
      "{user} cannot {operation, select, create {create} rename {rename} delete {delete} other {change}} a folder on {host}",
    cause: `A folder beside or below {mailbox} was to be {operation, select, create {created} rename {renamed} delete {deleted} other {changed}}. ${answered("The server says that it is done, but another session does not see the change")}. Mail can be read, but mail programs cannot make the folders that they need, such as those for sent mail and archives, and devices show different folders.`,
    fix: {
      user: [
        "Change the folder in webmail, then refresh the list of folders in your mail program.",
        "Choose a plain name: no `/`, `.` or quotation marks, and not that of a folder that exists.",
        "Move the messages and folders out of a folder before you delete it.",
      ],
      admin: [
        "Try it on the server, which names the reason: `doveadm mailbox create -u {user} imapscope-folder-test && doveadm mailbox delete -u {user} imapscope-folder-test`.",
        "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `create` and `delete`; in Cyrus `lam` has to show `k` and `x`.",
        "Check the prefix of the namespace: some servers take new folders only below `INBOX`; `doveadm mailbox list -u {user}` shows how the existing ones are named.",
        "Check owner and permissions of the mail store, and its space: `doveadm mailbox path -u {user} INBOX`, `df -h`, `df -i`.",
        "See that the list holds the change: `doveadm mailbox list -u {user}`.",
        careful(
          "all folders of all users get other names, so mail programs download them again, and filters that name a folder no longer find it.",
          "Allow folders beside `INBOX` in Cyrus, and names with dots: `altnamespace: 1` and `unixhierarchysep: 1` in `imapd.conf`.",
        ),
      ],
    },
    verify: SEND_CANARY,
  },
  find: (facts) => stepFailedItself(facts, CHANGES) ?? unshown(facts),
};

function unshown(facts: ProbeFacts): StepEvidence | null {
  const operation = CHANGES.find((name) => learntBy(facts, name)?.shown === false);
  return operation ? withoutEffect(facts, operation) : null;
}
