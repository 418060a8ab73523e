import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** The server does not take the mailbox's name. */
export const mailboxNameInvalid: Diagnosis = {
  id: "mailbox-name-invalid",
  severity: "error",
  scope: "account",
  phase: "status",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-5.1",
  said: { at: ["status", "select"] },
  wire: [],
  text: {
    title: "{host} does not accept the name {mailboxes, select, unknown {of the folder} other {{mailboxes}}}",
    cause:
      "The server {text, select, unknown {refuses {mailboxes}} other {answers “{text}” for {mailboxes}}}: the name holds a character, a separator or a reserved word that is not allowed there, so the folder cannot be opened or made.",
    fix: {
      user: [
        "Rename the folder in your mail program: letters and digits are safe; slash, dot, ampersand and blanks at either end are not.",
      ],
      admin: [
        "List the names and the separator as the server has them: `doveadm mailbox list -u {user}`.",
        "Correct the name under `mailboxes` in `imapscope.yaml`, with the separator that the server uses.",
        "Map names that the target does not allow when you migrate; in imapsync: `--regextrans2`.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-name-invalid"),
};
