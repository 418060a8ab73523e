import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { counted } from "../mailbox-changes.ts";
import { saidBy } from "../said-by.ts";
import { failureIn, isNotUnderstood, scopeOfSession, sessionFailed } from "../session.ts";
import { unreadableMailboxes } from "../unreadable-mailboxes.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server reports a fault of its own, or refuses for a reason that no other diagnosis names. */
export const sessionServerError: Diagnosis = {
  id: "session-server-error",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  // Other mailboxes could be read.
  otherwise: ({ count }) => (Number(count) > 0 ? "error" : null),
  phase: null,
  general: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  wire: ["S: a5 NO [SERVERBUG] Internal error occurred"],
  text: {
    title: `{host} answers with an error during the ${PHASE_NOUN}`,
    cause:
      "The server does not do what it was asked for{text, select, unknown {} other {{speaker, select, us {. The result is the error `{code}`: “{text}”} other { and says “{text}”{code, select, unknown {} other { (`{code}`)}}}}}}. Mail programs show {text, select, unknown {its words} other {that text}} or only “server error”; the real reason is in the server's log.{count, plural, =0 {} other { This concerns {mailboxes}; other folders can be read.}}",
    fix: {
      user: [
        "Wait a few minutes and try again; the password is not known to be wrong.",
        "Tell your administrator the time and {text, select, unknown {what the server said} other {the text: “{text}”}}.",
      ],
      admin: [
        "Look for the same moment in the server's log: `journalctl -u dovecot -n 200 | grep -i -e error -e fatal -e panic`.",
        "Check free space and permissions of the mail storage: `df -h`, `df -i`.",
        "Update the mail server if the log shows a fault of its own.",
        LOGS_ELSEWHERE,
        careful(
          "a rebuild can lose marks and bring deleted messages back, so back the mailbox up first.",
          'Rebuild the index if the log says that it is damaged: `doveadm force-resync -u {user} {count, plural, =0 {INBOX} one {"{mailboxes}"} other {NAME}}`.',
        ),
      ],
    },
    verify: TRANSCRIBE,
  },
  find(facts) {
    const failed = sessionFailed(facts, (code, phase, text) => phase !== "quota" && !isNotUnderstood(code, text));
    const failure = failed && failureIn(facts, failed.phase);
    if (!failed || !failure) return null;
    const unreadable =
      counted(facts).length > 0 ? unreadableMailboxes(facts, ({ code }) => code === failed.code) : null;
    return {
      ...failed,
      speaker: saidBy(failure),
      count: unreadable?.count ?? 0,
      mailboxes: unreadable?.mailboxes ?? "",
    };
  },
};
