import type { Diagnosis } from "../diagnosis.ts";
import { attemptsIn } from "../refused-login.ts";
import { sessionSaid } from "../said.ts";
import { LOG_IN } from "../verify-steps.ts";

/** The server wants to know the program before it opens a mailbox: NetEase says “Unsafe Login”. */
export const authClientIdRequired: Diagnosis = {
  id: "auth-client-id-required",
  severity: "critical",
  scope: "account",
  phase: null,
  who: ["user"],
  reference: "https://www.rfc-editor.org/rfc/rfc2971#section-3.1",
  said: {},
  wire: ["C: a4 SELECT INBOX", "S: a4 NO SELECT Unsafe Login. Please contact the provider for help"],
  text: {
    title: "{host} wants the mail program to say what it is",
    cause:
      "{login, select, refused {The server does not let {user} in{text, select, unknown {} other { and says “{text}”}}: it wants the program's name and version first (the IMAP command `ID`), or takes the program for unsafe. That says nothing against the password.} other {The login of {user} works, but the server opens no mailbox{text, select, unknown {} other { and says “{text}”}}: it wants the program's name and version first (the IMAP command `ID`). The password is right.}}",
    fix: {
      user: [
        "Update your mail program, or use another one: most current ones send it by themselves.",
        "Keep your password and authorization code as they are.",
      ],
      admin: [
        'Send `ID ("name" "NAME" "version" "1.0")` after the login and before the first mailbox is opened, on every connection.',
        "Check that no proxy on the way removes the command `ID`.",
      ],
    },
    verify: LOG_IN,
  },
  find(facts) {
    const said = sessionSaid(facts, "auth-client-id-required");
    // The phase holds what follows the login as well.
    const refused = facts.phases.auth.status === "failed" && attemptsIn(facts).at(-1)?.answer?.status !== "OK";
    return said && { ...said, login: refused ? "refused" : "works" };
  },
};
