import { LIFT_BAN_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The server has seen too many logins, mostly failed ones, and refuses more for a while. */
export const authTooManyAttempts: Diagnosis = {
  id: "auth-too-many-attempts",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO Too many login failures, try again later"],
  text: {
    title: "{host} has seen too many logins of {user}",
    cause:
      "{text, select, unknown {} other {The login ends with “{text}”. }}After many logins in a short time, usually with a wrong password, the server refuses all of them for a while, even with the right one.",
    fix: {
      user: [
        "Close every mail program that uses this account, and wait 30 minutes: each further try makes it longer.",
        "Correct the password on every device, then open them again one by one.",
        "Check mail less often, every 10 minutes or so.",
      ],
      admin: [
        "Look for the address of the device that keeps trying: `journalctl -u dovecot --since -1d | grep -i -F {user}` (`rip=`).",
        "Lift a ban: `fail2ban-client unban ADDRESS`; Dovecot's own waiting time, which `doveadm penalty` shows, passes by itself.",
        "Let imapscope check less often (`every` in `imapscope.yaml`) if it monitors this account.",
        LIFT_BAN_ELSEWHERE,
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-too-many-attempts"),
};
