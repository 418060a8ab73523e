import type { Evidence } from "../../contract/answers/finding.ts";
import type { ProbeFacts } from "../../contract/facts.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { canarySaid, mailboxesSaid } from "../said.ts";
import { canary, isReadOnly } from "../sync.ts";
import { READ_MAILBOX } from "../verify-steps.ts";
import { OPENSSL_TRUSTED } from "../wording.ts";

/** A mailbox that is to be changed opens for reading only. A check that merely counts asks for no more, and never finds it by the code. */
export const mailboxReadOnly: Diagnosis = {
  id: "mailbox-read-only",
  severity: "warning",
  scope: "account",
  phase: "status",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1",
  said: { at: ["status", "select", "append"], inCanary: true },
  wire: [],
  text: {
    title: "{user} can read {mailboxes} on {host}, but not change anything there",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”}}: the folder was opened for reading only. Messages stay unread, and deleting, moving and storing fail or are forgotten.",
    fix: {
      user: [
        "Close other programs that have the folder open, and open it again.",
        "Ask the owner of a shared folder, or your administrator, for the right to change it.",
      ],
      admin: [
        'See who may do what; Dovecot knows rights where its plugin `acl` is loaded: `doveadm acl get -u {user} "NAME"`; in Cyrus `lam NAME` in `cyradm`.',
        'Grant the rights: `doveadm acl add -u OWNER "NAME" user={user} lookup read write write-seen write-deleted insert expunge`; in Cyrus `sam NAME {user} lrswite`.',
        "Give an editor's rights in Exchange and Microsoft 365: `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Editor`.",
        'Check that the mail store can be written to: `findmnt -T PATH` shows `rw`, and the files belong to the server\'s user; `doveadm mailbox path -u {user} "NAME"` shows the path.',
        `See that it opens for writing: \`${OPENSSL_TRUSTED}\`, then \`a LOGIN USER PASSWORD\` and \`b SELECT "NAME"\`: the answer has to hold \`[READ-WRITE]\`.`,
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) => opened(facts) ?? refused(facts) ?? mailboxesSaid(facts, "mailbox-read-only"),
};

function opened(facts: ProbeFacts): Evidence | null {
  if (!isReadOnly(facts)) return null;
  const { mailbox, ...evidence } = canary(facts);
  return { ...evidence, mailboxes: mailbox, count: 1, code: "READ-ONLY", text: "[READ-ONLY]" };
}

function refused(facts: ProbeFacts): Evidence | null {
  const said = canarySaid(facts, "mailbox-read-only");
  if (!said) return null;
  const { mailbox, operation: _, answer: __, ...evidence } = said;
  return { ...evidence, mailboxes: mailbox, count: 1 };
}
