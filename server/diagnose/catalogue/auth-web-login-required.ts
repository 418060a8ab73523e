import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The provider wants the person to sign in on the web first. */
export const authWebLoginRequired: Diagnosis = {
  id: "auth-web-login-required",
  severity: "critical",
  scope: "account",
  phase: "auth",
  who: ["user"],
  reference: "https://support.google.com/mail/answer/7126229",
  said: {},
  wire: [],
  text: {
    title: "{host} wants {user} to sign in on the web first",
    cause:
      "{text, select, unknown {} other {The server answers “{text}”. }}The provider wants to see a person, because the login looks unusual or new terms wait for agreement; the password may be right.",
    fix: {
      user: [
        "Sign in to webmail in a browser, from the same network if possible, and confirm what it asks.",
        "Try again in your mail program after some minutes.",
        "Use an app password or the provider's sign-in window if it happens again.",
      ],
      admin: [
        "Release the account on the security or alert page of the administration console.",
        "Sign in on the web once from the network of imapscope if it monitors this account: the provider may not have seen its address before.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-web-login-required"),
};
