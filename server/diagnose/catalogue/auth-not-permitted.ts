import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The password is right, but the account may not do what it asks for. */
export const authNotPermitted: Diagnosis = {
  id: "auth-not-permitted",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO [AUTHORIZATIONFAILED] Not authorized to act as this user"],
  text: {
    title: "{user} may not use this mailbox on {host}",
    cause:
      "{text, select, unknown {The server says why} other {The server answers “{text}”{code, select, unknown {} other { (`{code}`)}}}}: the server knows who is there, but does not allow this account to open the mailbox. Either the mailbox is shared or somebody else's, or the account may not use IMAP.",
    fix: {
      user: [
        "Use your own user name, or exactly the form your administrator gives for a shared mailbox.",
        "Ask the owner or the administrator for access to the mailbox.",
      ],
      admin: [
        "Check whether IMAP is allowed for the account: in the user directory, and with `doveadm auth test -x service=imap {user}`.",
        "Grant access to the shared mailbox, or correct the master user's setup (`auth_master_user_separator`).",
        "Look for the reason in the log: `journalctl -u dovecot --since -1d | grep -i -F {user}`.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginFailedWith(facts, ["AUTHORIZATIONFAILED", "NOPERM"]) ?? loginSaid(facts, "auth-not-permitted"),
};
