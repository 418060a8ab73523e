import type { Diagnosis } from "../diagnosis.ts";
import { target } from "../failed.ts";
import { userOf } from "../login.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** Names that hold no messages, only others. */
const NOT_SELECTABLE = ["\\noselect", "\\nonexistent"];

/** The login works, and the account has no mailbox, not even INBOX. */
export const mailboxListEmpty: Diagnosis = {
  id: "mailbox-list-empty",
  severity: "error",
  scope: "account",
  phase: "list",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.9",
  wire: [],
  text: {
    title: "{user} sees no mailbox on {host}",
    cause:
      "The login works, but the list of mailboxes is empty, and even INBOX is missing, which every account has. Mail programs show an empty account; the mail is probably still there, and the server looks in the wrong place.",
    fix: {
      user: [
        "Keep the account in your mail program: removing it would delete what the program has stored.",
        "Remove a path prefix (IMAP path, root folder) from the account in your mail program if one is set.",
        "Tell your administrator that the list of mailboxes of {user} is empty.",
      ],
      admin: [
        "Compare with what the server finds itself: `doveadm mailbox list -u {user}`.",
        "Check where it looks for the mail, and whether that is mounted and readable: `doveadm mailbox path -u {user} INBOX` and `doveconf mail_location` (in version 2.4 `doveconf mail_path`).",
        "Look for the reason in its log: `journalctl -u dovecot --since -1d | grep -i -F {user}`.",
        "Check that an `inbox = yes` stands in one `namespace` block: `doveconf -n namespace`.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find(facts) {
    const { list } = facts.phases;
    if (list.status !== "ok") return null;
    const selectable = list.value.mailboxes.some(
      ({ attributes }) => !attributes.some((attribute) => NOT_SELECTABLE.includes(attribute.toLowerCase())),
    );
    return selectable ? null : { ...target(facts), user: userOf(facts) };
  },
};
