import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The account is locked, suspended or closed. */
export const authAccountLocked: Diagnosis = {
  id: "auth-account-locked",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["admin", "user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO Account is locked"],
  text: {
    title: "The account{user, select, unknown {} other { {user}}} is locked on {host}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}Even the right password fails, and webmail shows a warning or fails too. The usual reason is a device that keeps trying an old password, or a suspicion of misuse.",
    fix: {
      user: [
        "Sign in to webmail, and follow the provider's steps to recover the account.",
        "Correct or remove the old password on every device and program, or the account locks again.",
        "Ask your administrator or provider if you cannot sign in there.",
      ],
      admin: [
        "Look for the address of the device that keeps failing: `journalctl -u dovecot --since -1d | grep -i -F {user}` (`rip=`).",
        "Check the account for misuse before you unlock it, and change its password.",
        "Unlock it where accounts are kept: `Unlock-ADAccount USER` in Active Directory, `zmprov ma {user} zimbraAccountStatus active` in Zimbra, the user's page in the admin centre of Microsoft 365 or Google Workspace.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-account-locked"),
};
