import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The server refuses the login and leaves the explanation to its administrator. */
export const authContactAdmin: Diagnosis = {
  id: "auth-contact-admin",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO [CONTACTADMIN] Please contact your administrator"],
  text: {
    title: "{host} asks {user} to contact the administrator",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”{code, select, unknown {} other { (`{code}`)}}}}: the server asks the user to contact its support. The account may be locked, unpaid, or need a decision; trying again does not help.",
    fix: {
      user: [
        "Sign in to webmail: it often explains what is wrong with the account.",
        "Contact your provider's support or your administrator, and quote {text, select, unknown {what the server said} other {“{text}”}}.",
      ],
      admin: [
        "Look up in the user directory whether the account is locked, suspended or unpaid; in Dovecot `doveadm auth test -x service=imap {user}` shows `nologin` and the `reason` set for it.",
        "Look for this login in the log: `journalctl -u dovecot --since -1d | grep -i -F {user}`.",
        "Release the account, and tell its user why it was held.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginFailedWith(facts, ["CONTACTADMIN"]) ?? loginSaid(facts, "auth-contact-admin"),
};
