import { LOGS_ELSEWHERE } from "../admin-steps.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginRefused } from "../login.ts";
import { namedIn } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The server refuses user name or password. */
export const authCredentialsRejected: Diagnosis = {
  id: "auth-credentials-rejected",
  severity: "critical",
  scope: "account",
  phase: "auth",
  general: true,
  configured: "password",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  wire: ["C: a3 LOGIN «user» «password»", "S: a3 NO [AUTHENTICATIONFAILED] Authentication failed."],
  text: {
    title: "{host} rejects the user name or password of {user}",
    cause:
      "{text, select, unknown {} other {The login ends with “{text}”. }}Mail programs ask for the password again and again. Servers do not say whether the name or the password is wrong; some answer the same when an app password is needed or IMAP is switched off for the account.",
    fix: {
      user: [
        "Sign in to webmail with the same user name and password: if that fails too, reset the password there.",
        "Create an app password (authorization code) in your provider's security settings and use it in place of the password if your provider demands one (Google, iCloud, Yahoo, QQ, NetEase) or you sign in to webmail in two steps; create a new one if you have changed the password since: that ends the old ones at Google, Apple and QQ.",
        "Type the password again in your mail program, without blanks before or after it.",
        "Use your full e-mail address as the user name, unless your provider documents another form.",
        "Switch IMAP on in the webmail settings if your provider has such a switch.",
      ],
      admin: [
        "Test the login on the server itself: `doveadm auth test -x service=imap {user}` asks for the password.",
        "Look for the true reason in the log: `journalctl -u dovecot --since -1d | grep -i -F {user}`, where `auth_verbose = yes` says more; `journalctl -u cyrus-imapd | grep badlogin` for Cyrus; the sign-in log of Microsoft Entra; the user log events of Google Workspace.",
        "Check that the account exists and is neither locked nor closed: `doveadm user {user}`.",
        LOGS_ELSEWHERE,
      ],
    },
    monitored:
      "Correct the password that imapscope has, in the variable or file that `auth.password` in `imapscope.yaml` names, if imapscope monitors this account and only its checks fail.",
    verify: LOG_IN,
  },
  find: (facts) => (namedIn(facts, "auth") ? null : loginRefused(facts)),
};
