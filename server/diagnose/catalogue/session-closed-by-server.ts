import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";
import { scopeOfSession, sessionFailed } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

/** The server says goodbye in the middle of the session. */
export const sessionClosedByServer: Diagnosis = {
  id: "session-closed-by-server",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-7.1.5",
  wire: ["S: * BYE Server shutting down"],
  text: {
    title: `{host} ends the session during the ${PHASE_NOUN}`,
    cause:
      "The server {text, select, unknown {says goodbye} other {says “{text}”}} and hangs up in the middle of the session, so mail programs report that the connection was closed. It is shutting down or restarting, has reached a limit, or has given up on this session.",
    fix: {
      user: [
        "Wait a few minutes and let your mail program connect again.",
        "Close other mail programs and devices that use the same mailbox.",
      ],
      admin: [
        "Look for the same moment in the server's log: `journalctl -u dovecot -n 100`.",
        "Check whether the service restarts over and over: `systemctl status dovecot`.",
        "Check sessions and limits: `doveadm who`, `doveconf mail_max_userip_connections default_client_limit default_process_limit`.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) =>
    sessionFailed(
      facts,
      (code, phase) => code === "BYE" && !namedIn(facts, phase) && !(phase === "auth" && loginRefused(facts)),
    ),
};
