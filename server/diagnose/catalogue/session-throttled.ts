import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

/** The server wants fewer logins or commands. */
export const sessionThrottled: Diagnosis = {
  id: "session-throttled",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc5530#section-3",
  said: { inCanary: true },
  wire: ["S: a5 NO [THROTTLED] Too many requests, slow down"],
  text: {
    title: "{host} makes {user} wait after too many logins or commands",
    cause:
      "The server works{text, select, unknown {, but} other {, and says “{text}”:}} there were too many logins or commands in a short time. Until the pace falls, mail comes late or mail programs report errors; the password is not the problem.",
    fix: {
      user: [
        "Wait as long as the server says, or 15 to 60 minutes.",
        "Check mail less often, and close programs and devices that you do not need.",
      ],
      admin: [
        "Find the program that asks most, and let it wait longer after each refusal.",
        "Let imapscope check less often (`every` in `imapscope.yaml`) if it monitors this account.",
        "Ask the provider for a higher limit for the time of a migration.",
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) => sessionSaid(facts, "session-throttled"),
};
