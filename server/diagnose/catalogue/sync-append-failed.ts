import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { stepFailedItself } from "../said.ts";
import { isReadOnly } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";
import { answered } from "../wording.ts";

/** The canary could not be stored: its mailbox does not open, or the server does not take the message. */
export const syncAppendFailed: Diagnosis = {
  id: "sync-append-failed",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.12",
  wire: [],
  text: {
    title: "{host} does not store a message in {mailbox} of {user}",
    cause: `A message was to be stored in {mailbox}. ${answered("The server says that it is done", "The server refused it")}. Mail can be read, but mail programs cannot keep drafts and sent mail, nor copy messages there.`,
    fix: {
      user: [
        "See in webmail whether {mailbox} exists and whether a message can be moved into it.",
        "Choose another folder for sent mail and drafts in the settings of your mail program, and save a draft to try it.",
        careful(
          "what is deleted here is gone for good, so look through it first.",
          "Empty the trash if the mailbox is nearly full.",
        ),
      ],
      admin: [
        "See whether the folder exists: `doveadm mailbox list -u {user}`; in Cyrus `cyradm -u cyrus {host}`, then `lm`.",
        "Create it if it is missing: `doveadm mailbox create -u {user} {mailbox}`; in Cyrus `cm`.",
        "Check the rights of the account: `doveadm acl get -u {user} {mailbox}` has to list `insert`; in Cyrus `lam` has to show `i` and `p`.",
        "Check space and owner of the mail store: `df -h`, `df -i`, and `doveadm mailbox path -u {user} INBOX` for its place.",
        "Look at the account's limits in Exchange and Microsoft 365: `Get-MailboxStatistics USER` and `Get-Mailbox USER | fl *Quota*`.",
        "Try it on the server, and see that no error comes: `echo Subject: test | doveadm save -u {user} -m {mailbox}`; then delete that message in a mail program.",
      ],
    },
    verify: SEND_CANARY,
  },
  find: (facts) => (isReadOnly(facts) ? null : stepFailedItself(facts, ["select", "append"])),
};
