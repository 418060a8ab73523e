import type { Diagnosis } from "../diagnosis.ts";
import { mailboxesSaid } from "../said.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** The server keeps personal mailboxes under a prefix. */
export const mailboxPrefixWrong: Diagnosis = {
  id: "mailbox-prefix-wrong",
  severity: "notice",
  scope: "account",
  phase: "status",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc2342",
  said: { at: ["status", "select"] },
  wire: [],
  text: {
    title: "{host} wants a prefix before {mailboxes}",
    cause:
      "The server {text, select, unknown {refuses {mailboxes}} other {answers “{text}” for {mailboxes}}}: it keeps personal folders under a prefix, usually `INBOX.`. Mail programs that do not know it cannot find or create folders.",
    fix: {
      user: [
        "Enter `INBOX.` as the IMAP path prefix (root folder) in your mail program, or leave it empty so that the program asks the server.",
      ],
      admin: [
        "Write the prefix under `mailboxes` in `imapscope.yaml` too, as in `INBOX.Archive`.",
        "See the namespaces: `doveconf -n namespace`; a second one with an empty prefix, `hidden = yes`, `list = no` and `alias_for = INBOX.` (in version 2.4 the name of the first one) serves programs that know no prefix.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-prefix-wrong"),
};
