import { LOGS_ELSEWHERE, PROXY_PROTOCOL } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";
import { foreignGreeting } from "../foreign-greeting.ts";
import { READ_GREETING } from "../verify-steps.ts";
import { PORT_OF_OTHERS } from "../wording.ts";

/** The connection stands, but the server does not greet. */
export const greetingTimeout: Diagnosis = {
  id: "greeting-timeout",
  severity: "critical",
  scope: "server",
  phase: "greeting",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-3",
  wire: [],
  text: {
    title:
      "{host} accepts the connection on {port, select, unknown {its mail port} other {port {port}}} but says nothing",
    cause: `An IMAP server speaks first, and this one stays silent, so mail programs hang until they give up. The mail service is overloaded or stuck, or something that is not IMAP listens there.${PORT_OF_OTHERS}`,
    fix: {
      user: [
        "Check that port and security belong together in your mail program: 993 with SSL/TLS, or 143 with STARTTLS.",
        "Try again in a few minutes.",
      ],
      admin: [
        "Check load and login processes on the server: `uptime`, `doveadm who` and `journalctl -u dovecot -n 100`; it names a `process_limit` or `client_limit` that was reached.",
        "Restart the mail service if it is stuck: `systemctl restart dovecot`.",
        "See which program listens on the port: `ss -ltnp | grep :{port}`.",
        PROXY_PROTOCOL,
        LOGS_ELSEWHERE,
      ],
    },
    verify: READ_GREETING,
  },
  find: (facts) => (foreignGreeting(facts) ? null : failedWith(facts, "greeting", TIMED_OUT)),
};
