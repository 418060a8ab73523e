import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

/** The service behind is down or overloaded for now. */
export const sessionServerUnavailable: Diagnosis = {
  id: "session-server-unavailable",
  severity: "critical",
  scope: "server",
  phase: null,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: [],
  text: {
    title: "{host} is temporarily unavailable for {user}",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: the server, or a part that it needs for this, is down, overloaded or under maintenance. Mail programs show errors until it is back; settings and password are not the problem.",
    fix: {
      user: [
        "Wait some minutes and try again; leave the password as it is.",
        "Check your provider's status page if it lasts.",
      ],
      admin: [
        "Check the backend, the storage and the proxy in front: `systemctl status dovecot`, `df -h`, `uptime`; in Exchange `Get-Service MSExchangeImap4, MSExchangeIMAP4BE`.",
        "Read the log at that moment: `journalctl -u dovecot -n 200`.",
        RESTART_ELSEWHERE,
        LOGS_ELSEWHERE,
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) => sessionSaid(facts, "session-server-unavailable"),
};
