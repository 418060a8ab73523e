import { careful } from "../careful.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { loginFailedWith } from "../login.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The password has to be changed before it is accepted again. */
export const authPasswordExpired: Diagnosis = {
  id: "auth-password-expired",
  severity: "critical",
  scope: "account",
  phase: "auth",
  configured: "password",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: {},
  wire: ["S: a3 NO [EXPIRED] Your password has expired"],
  text: {
    title: "The password of {user} has expired",
    cause:
      "{text, select, unknown {{host} says why} other {{host} answers “{text}”}}: the password may be right, but it has to be changed before the server lets you in again. Mail programs keep asking for it.",
    fix: {
      user: [
        "Change the password in webmail, or where you sign in to your computer at work.",
        "Enter the new password in every mail program and on every device.",
      ],
      admin: [
        "Set a new password for {user}, or extend the old one's life in the user directory.",
        careful(
          "a password that never expires stays valid for anybody who gets hold of it; a managed service account (gMSA) or OAuth 2.0 needs none.",
          "Exempt only a service account with a long random password from expiry; in Active Directory: `Set-ADUser USER -PasswordNeverExpires $true`.",
        ),
      ],
    },
    monitored: "Put the new password into `imapscope.yaml` too if imapscope monitors this account.",
    verify: LOG_IN,
  },
  find: (facts) => loginFailedWith(facts, ["EXPIRED"]) ?? loginSaid(facts, "auth-password-expired"),
};
