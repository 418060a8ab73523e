import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { TIMED_OUT } from "../failed.ts";
import { isLoginUnanswered, loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The login gets no answer. */
export const authTimeout: Diagnosis = {
  id: "auth-timeout",
  severity: "critical",
  scope: "account",
  phase: "auth",
  transient: true,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  said: { at: ["greeting", "auth"] },
  wire: [],
  text: {
    title: "{host} does not answer the login",
    cause:
      "The server takes user name and password and then falls silent, so mail programs hang until they give up. Usually the service that checks passwords is slow or down, or the server delays its answer after many failed logins.",
    fix: {
      user: [
        "Wait a few minutes and try again; the password is not known to be wrong.",
        "Check that no other device keeps trying an old password, which makes the server answer ever later.",
      ],
      admin: [
        'Measure a login on the server itself, in bash (type the password, then Enter): `read -rs P; time doveadm auth test {user} <<<"$P"`.',
        "Check that the password database (LDAP, SQL, PAM) and the name lookups of the server answer quickly.",
        "Look for failed logins, after which Dovecot waits longer each time: `journalctl -u dovecot --since -1d | grep -i -F {user}`, `doveadm penalty`.",
        "Allow checks more time (`timeout` in `imapscope.yaml`) if the server is just slow.",
        LOGS_ELSEWHERE,
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) =>
    (isLoginUnanswered(facts) ? loginFailedWith(facts, TIMED_OUT) : null) ?? loginSaid(facts, "auth-timeout"),
};
