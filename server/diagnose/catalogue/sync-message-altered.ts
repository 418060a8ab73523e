import { REBUILD_INDEX } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { canary, learntBy } from "../sync.ts";
import { SEND_CANARY } from "../verify-steps.ts";

/**
 * A message does not come back octet for octet as it was stored. A wrong RFC822.SIZE alone is not taken for it: Exchange
 * estimates the size unless it is told not to, and mail programs cope.
 */
export const syncMessageAltered: Diagnosis = {
  id: "sync-message-altered",
  severity: "error",
  scope: "account",
  phase: "sync",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.3.1.1",
  wire: [],
  text: {
    title: "{host} changes the messages that {user} stores",
    cause:
      "A message that was stored in {mailbox} came back with {part, select, header {another header} body {another body} other {other content}}, although IMAP messages never change. Signatures (S/MIME, OpenPGP, DKIM) no longer verify, attachments can be damaged, and migration tools copy the same messages again and again.",
    fix: {
      user: [
        "Keep the original of signed or encrypted messages, for example as an `.eml` file, and tell your administrator.",
      ],
      admin: [
        "Look for what rewrites mail between program and server: an antivirus with mail scanning {checked, select, unknown {on your computer} other {on the machine that checks}}, a proxy, an archiving or disclaimer filter; switch it off for IMAP.",
        "Check in Exchange that messages are handed out as they are: `Set-CASMailbox USER -ImapUseProtocolDefaults $false -ImapEnableExactRFC822Size $true -ImapMessagesRetrievalMimeFormat BestBodyFormat`; Exchange and Microsoft 365 still rebuild some parts of a message, which cannot be switched off.",
        "Check the plugins that touch stored mail in Dovecot, such as `mail_crypt` and `zlib` (in version 2.4 `mail_compress`), up to version 2.3.13 also `mail_filter`: `doveconf mail_plugins`.",
        "Store a message with the subject `imapscope-text-test` in a mail program, and compare with what the server holds of it: `doveadm fetch -u {user} text mailbox {mailbox} subject imapscope-text-test`.",
        REBUILD_INDEX,
      ],
    },
    verify: SEND_CANARY,
  },
  find(facts) {
    const changed = learntBy(facts, "fetch")?.changed ?? [];
    const parts = ["header", "body"].filter((part) => changed.some((one) => one === part));
    if (parts.length === 0) return null;
    return { ...canary(facts), part: parts.length === 1 ? parts.join() : "both" };
  },
};
