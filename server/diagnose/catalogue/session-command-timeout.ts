import type { Diagnosis } from "../diagnosis.ts";
import { TIMED_OUT } from "../failed.ts";
import { isLoginUnanswered } from "../login.ts";
import { SESSION_PHASES, scopeOfSession, sessionFailed } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

/** A command gets no answer, STARTTLS too; a login that gets none is `auth-timeout`. */
export const sessionCommandTimeout: Diagnosis = {
  id: "session-command-timeout",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-2.2.2",
  wire: [],
  text: {
    title: `{host} stops answering during the ${PHASE_NOUN}`,
    cause:
      "The connection stays open, but no answer comes, so mail programs seem to hang. Usually the server waits for its storage or for another service, or it is overloaded.",
    fix: {
      user: ["Wait a few minutes and try again.", "Tell your administrator the time at which it happened."],
      admin: [
        "Check load and storage on the server: `uptime`, `iostat -x 5 2`, and for network storage `df -h`, which hangs if the storage is gone.",
        "Look for slow or waiting commands in the log: `journalctl -u dovecot -n 100 | grep -i -e lock -e warning -e timeout`.",
        "Try the same on the server itself: `time doveadm mailbox status -u {user} messages INBOX`.",
        "Allow checks more time (`timeout` in `imapscope.yaml`) if the server is just slow.",
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) =>
    sessionFailed(facts, (code, phase) => TIMED_OUT.includes(code) && (phase !== "auth" || !isLoginUnanswered(facts)), [
      "starttls",
      ...SESSION_PHASES,
    ]),
};
