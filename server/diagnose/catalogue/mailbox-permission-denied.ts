import type { Diagnosis } from "../diagnosis.ts";
import { accountSaid, mailboxesSaid } from "../said.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";
import { READ_MAILBOX } from "../verify-steps.ts";

/** A mailbox that is to be checked may not be read by this account. */
export const mailboxPermissionDenied: Diagnosis = {
  id: "mailbox-permission-denied",
  severity: "error",
  scope: "account",
  phase: "status",
  // Not one mailbox but the list of all.
  otherwise: ({ count }) => (Number(count) === 0 ? "critical" : null),
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc4314#section-4",
  said: { at: ["list", "status", "select"] },
  wire: ["S: a5 NO [NOPERM] Permission denied"],
  text: {
    title:
      "{user} may not read {count, plural, =0 {the list of mailboxes} one {the mailbox{mailboxes, select, unknown {} other { {mailboxes}}}} other {the mailboxes{mailboxes, select, unknown {} other { {mailboxes}}}}} on {host}",
    cause:
      "The login works, but the server {text, select, unknown {refuses {mailboxes}} other {answers “{text}”{count, plural, =0 {} other { for {mailboxes}}}}}: the account lacks the right to read there, so mail programs show nothing or report an error.",
    fix: {
      user: ["Ask the owner of the folder, or your administrator, for the right to read it."],
      admin: [
        'See who may do what; Dovecot knows rights where its plugin `acl` is loaded: `doveadm acl get -u OWNER "NAME"`; in Cyrus `lam NAME` in `cyradm`; in Exchange and Microsoft 365 `Get-MailboxFolderPermission OWNER:\\NAME`.',
        'Grant the rights: `doveadm acl add -u OWNER "NAME" user={user} lookup read`; in Cyrus `sam NAME {user} lr`; in Exchange and Microsoft 365 `Add-MailboxFolderPermission OWNER:\\NAME -User {user} -AccessRights Reviewer`.',
        "Check owner and permissions of the mailbox's files if it is the account's own: `doveadm mailbox path -u {user} \"NAME\"` shows where they are.",
      ],
    },
    verify: READ_MAILBOX,
  },
  find: (facts) =>
    unreadableMailboxes(facts, ({ code }) => code === "NOPERM") ??
    mailboxesSaid(facts, "mailbox-permission-denied") ??
    accountSaid(facts, "mailbox-permission-denied"),
};
