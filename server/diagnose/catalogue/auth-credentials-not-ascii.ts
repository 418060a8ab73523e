import type { Diagnosis } from "../diagnosis.ts";
import { loginSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** A mail program cannot send the letters of a password or a user name, or the server does not take them. */
export const authCredentialsNotAscii: Diagnosis = {
  id: "auth-credentials-not-ascii",
  severity: "critical",
  phase: "auth",
  scope: "account",
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.2.3",
  said: { at: ["auth"] },
  wire: [],
  text: {
    title: "The mail program cannot send the letters of the password or user name for {host}",
    cause:
      "User name or password holds letters beyond plain English ones, such as ä, é, £ or 密. The program stops before it sends them, or sends them in a form that the server does not take; the server itself may be fine, and webmail works.",
    fix: {
      user: [
        "Change the password to one of English letters, digits and simple signs, and enter it in the program.",
        "Use an app password where the provider has them: it holds plain letters alone.",
        "Update the mail program: newer ones send such letters in UTF-8.",
      ],
      admin: [
        "Encode user and password as UTF-8 in a program of your own, and log in by `AUTHENTICATE PLAIN`: the LOGIN command takes no such letters in quotes; in Python `imaplib` call `authenticate` in place of `login`.",
      ],
    },
    verify: LOG_IN,
  },
  find: (facts) => loginSaid(facts, "auth-credentials-not-ascii"),
};
