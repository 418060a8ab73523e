import type { Diagnosis } from "../diagnosis.ts";
import { isNotUnderstood, scopeOfSession, sessionFailed } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { OPENSSL_TRUSTED, PHASE_NOUN } from "../wording.ts";

/** The server refuses what it has announced, or an ordinary command as if it did not understand it. */
export const sessionCommandRejected: Diagnosis = {
  id: "session-command-rejected",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  // Without it nobody gets in.
  otherwise: ({ phase }) => (phase === "auth" ? "critical" : null),
  phase: null,
  general: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.3",
  wire: [],
  text: {
    title: `{host} rejects a command during the ${PHASE_NOUN}`,
    cause:
      "{phase, select, quota {The server announces the command and then refuses it with “{text}”{code, select, unknown {} other { (`{code}`)}}. Mail can be read; only what mail programs learn from it is missing: how full the mailbox is.} other {The server answers an ordinary command with {text, select, unknown {an error} other {“{text}”{code, select, unknown {} other { (`{code}`)}}}}, as if it did not understand it. Mail programs that send the same command stop at the same point.}}",
    fix: {
      user: [
        "{phase, select, quota {Carry on: reading and sending mail is not affected.} other {Try webmail or another mail program: it may do without this command.}}",
        "Tell your administrator {text, select, unknown {what the server answers} other {the text: “{text}”}}.",
      ],
      admin: [
        "Look for the same moment in the server's log: `journalctl -u dovecot -n 200`.",
        `{phase, select, quota {Check the quota of the account: \`doveadm quota get -u {user}\`; count it again: \`doveadm quota recalc -u {user}\`.} other {Repeat the command by hand and compare the answers: \`${OPENSSL_TRUSTED}\`.}}`,
        "{phase, select, quota {Check that both plugins are on: `quota` in `mail_plugins`, and also `imap_quota` in `mail_plugins` of `protocol imap`.} other {Check what stands between: a proxy, firewall or virus scanner that changes IMAP commands.}}",
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) => sessionFailed(facts, (code, phase, text) => phase === "quota" || isNotUnderstood(code, text)),
};
