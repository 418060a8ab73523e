import { LOGS_ELSEWHERE, RESTART_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The service that checks passwords, or holds the mailbox, does not answer. */
export const authServerUnavailable: Diagnosis = {
  id: "auth-server-unavailable",
  severity: "critical",
  scope: "server",
  phase: "auth",
  general: true,
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO [UNAVAILABLE] Temporary authentication failure."],
  text: {
    title: "{host} cannot check logins at the moment",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”{code, select, unknown {} other { (`{code}`)}}}}: a service behind the mail server is down. Mail programs may ask for the password although nothing is wrong with it.",
    fix: {
      user: [
        "Wait a few minutes and try again.",
        "Keep your password as it is, and do not type it again and again.",
        "Check your provider's status page if it lasts.",
      ],
      admin: [
        "Check whether the password database (LDAP, SQL, PAM) answers: `doveadm auth test {user}` asks for the password.",
        "Look for the reason in the log: `journalctl -u dovecot -n 200 | grep -i -e auth -e error`.",
        "Check the storage and, with a proxy, the server behind it: `doveadm user {user}`, `df -h`.",
        "Raise `client_limit` in the block `service auth` if the log names it.",
        RESTART_ELSEWHERE,
        LOGS_ELSEWHERE,
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginFailedWith(facts, ["UNAVAILABLE"]) ?? loginSaid(facts, "auth-server-unavailable"),
};
