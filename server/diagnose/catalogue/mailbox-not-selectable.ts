import type { Diagnosis } from "../diagnosis.ts";
import { evidenceOf, unreadableIn } from "../unreadable-mailboxes.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** A mailbox that is to be checked only holds others (`\Noselect`, `\NonExistent`): there is nothing in it to be read. */
export const mailboxNotSelectable: Diagnosis = {
  id: "mailbox-not-selectable",
  severity: "error",
  scope: "account",
  phase: "status",
  consequenceOf: ["mailbox-list-empty"],
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.3.1",
  wire: [
    'S: * LIST (\\Noselect \\HasChildren) "/" Shared',
    "C: a5 STATUS Shared (MESSAGES UNSEEN)",
    "S: a5 NO Mailbox is not selectable",
  ],
  text: {
    title: "{mailboxes} on {host} {count, plural, one {only holds} other {only hold}} other folders and no mail",
    cause:
      "The login works, but the server {text, select, unknown {refuses {mailboxes}} other {answers “{text}” for {mailboxes}}}: its list of folders has such a name only as a container for others (`\\Noselect` or `\\NonExistent`), so there are no messages in it and it cannot be opened.{inbox, select, yes { New mail should arrive in INBOX, so mail programs show an error in place of it.} other {}}",
    fix: {
      user: ["Open one of the folders in it: the container itself holds no messages."],
      admin: [
        "{inbox, select, yes {Check that an `inbox = yes` stands in one `namespace` block, and that its storage can be read: `doveconf -n namespace`, `doveadm mailbox path -u {user} INBOX`.} other {Write a folder that holds messages under `mailboxes` in `imapscope.yaml`, one of those below it, or take the name out.}}",
        "See what there is: `doveadm mailbox list -u {user}`.",
        '{inbox, select, yes {Create INBOX if it is not there: `doveadm mailbox create -u {user} INBOX`.} other {Make a folder of it if it should hold mail: `doveadm mailbox create -u {user} {count, plural, one {"{mailboxes}"} other {"NAME"}}`.}}',
      ],
    },
    verify: READ_MAILBOX,
  },
  find(facts) {
    const containers = unreadableIn(facts, ({ code }) => code === "NotSelectable");
    const evidence = evidenceOf(facts, containers);
    const isInbox = containers.some(({ path }) => /^inbox$/i.test(path));
    return evidence && { ...evidence, inbox: isInbox ? "yes" : "no" };
  },
};
