import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** Another session holds the mailbox. */
export const mailboxInUse: Diagnosis = {
  id: "mailbox-in-use",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the account: nobody gets in.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: { at: ["auth", "list", "status", "select"] },
  wire: ["S: a5 NO [INUSE] Mailbox is in use"],
  text: {
    title: "Another session keeps {count, plural, =0 {the mailbox of {user}} other {{mailboxes}}} on {host} locked",
    cause:
      "The server {text, select, unknown {refuses {mailboxes}} other {answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}}}: another program or a process of the server is using it just now, so mail programs cannot open it. It usually passes by itself.",
    fix: {
      user: ["Close other mail programs that use the folder, and try again after a minute."],
      admin: [
        "Find the session: `doveadm who {user}`, and end it: `doveadm kick {user}`.",
        "Look for locks that stay: `journalctl -u dovecot -n 200 | grep -i lock`, and on network storage check that locking works there.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) => mailboxesSaid(facts, "mailbox-in-use") ?? accountSaid(facts, "mailbox-in-use"),
};
