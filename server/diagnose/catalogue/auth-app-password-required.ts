import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The provider wants a password of its own for mail programs. */
export const authAppPasswordRequired: Diagnosis = {
  id: "auth-app-password-required",
  severity: "critical",
  scope: "account",
  phase: "auth",
  configured: "app-password",
  who: ["user"],
  reference: "https://support.google.com/accounts/answer/185833",
  said: {},
  wire: ["S: a3 NO [ALERT] Application-specific password required"],
  text: {
    title: "{host} wants an app password for {user}",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}The normal password still works in webmail, but mail programs need a separate one, which providers call app password, app-specific password or authorization code.",
    fix: {
      user: [
        "Turn on two-step sign-in in the account's security settings if app passwords are not offered there.",
        "Create an app password: for Google at `myaccount.google.com/apppasswords`, for iCloud at `account.apple.com` under “Sign-In and Security”, for Yahoo under “Account security”, for QQ and 163 in the webmail settings where IMAP is switched on, for company mail of Tencent (Exmail) and Alibaba in the security settings of the webmail.",
        "Paste it in place of the password in your mail program, without blanks.",
      ],
      admin: [
        "Allow what app passwords need in the organisation's security policy (in Google Workspace: two-step verification), or let people sign in with OAuth 2.0.",
      ],
    },
    monitored:
      "Give imapscope an app password too if it monitors this account: in the variable or file that `password` in `imapscope.yaml` names.",
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-app-password-required"),
};
