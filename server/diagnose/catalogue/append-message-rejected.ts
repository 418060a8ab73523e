import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { MOVE_MESSAGE } from "../verify-steps.ts";

/** The server does not store this message. */
export const appendMessageRejected: Diagnosis = {
  id: "append-message-rejected",
  severity: "error",
  scope: "account",
  phase: null,
  who: ["user", "admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-6.3.12",
  said: { at: ["append"], inCanary: true },
  wire: [],
  text: {
    title: "{host} refuses to store a message of {user}",
    cause:
      "{text, select, unknown {The server says why} other {The server says “{text}”}}: it does not take this message or its flags. Other messages work; a mail program that copies or moves several stops at this one.",
    fix: {
      user: [
        "Skip this message, and copy the others.",
        "Open it and save it again, or forward it to yourself, if you need it there.",
      ],
      admin: [
        "Repair the message before it is stored: CRLF as line ends, no NUL bytes, complete headers.",
        "Leave out flags that the server does not list in `PERMANENTFLAGS`; in imapsync: `--regexflag`, `--filterflags`.",
      ],
    },
    verify: MOVE_MESSAGE,
  },
  find: (facts) => sessionSaid(facts, "append-message-rejected"),
};
