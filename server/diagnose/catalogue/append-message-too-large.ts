import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { MOVE_MESSAGE } from "../verify-steps.ts";

/** One message is larger than the server stores. */
export const appendMessageTooLarge: Diagnosis = {
  id: "append-message-too-large",
  severity: "error",
  scope: "account",
  phase: null,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc7889",
  said: { at: ["append"], inCanary: true },
  wire: ["C: a7 APPEND Sent {52428800}", "S: a7 NO [TOOBIG] Message is too large"],
  text: {
    title: "A message of {user} is too large for {host}",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: one message is larger than it accepts, so saving or moving it fails. Other messages work.",
    fix: {
      user: [
        "Skip the message, or remove or shrink its attachments.",
        "Share large files through a link in place of an attachment.",
      ],
      admin: [
        "Raise the limit for the account; in Exchange and Microsoft 365: `Set-Mailbox {user} -MaxReceiveSize 150MB -MaxSendSize 150MB`; in Dovecot: `quota_max_mail_size` (in version 2.4 `quota_mail_size`).",
        "Skip larger messages in the migration; in imapsync: `--maxsize`.",
      ],
    },
    verify: MOVE_MESSAGE,
  },
  find: (facts) => sessionSaid(facts, "append-message-too-large"),
};
