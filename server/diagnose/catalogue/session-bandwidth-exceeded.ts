import type { Diagnosis } from "../diagnosis.ts";
import { sessionSaid } from "../said.ts";
import { scopeOfSession } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";

/** The account has used up its volume of data. */
export const sessionBandwidthExceeded: Diagnosis = {
  id: "session-bandwidth-exceeded",
  severity: "error",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  transient: true,
  who: ["user", "admin"],
  reference: "https://support.google.com/a/answer/1071518",
  said: { inCanary: true },
  wire: [],
  text: {
    title: "{user} has used up the data volume on {host}",
    cause:
      "The server works{text, select, unknown {, but} other {, and says “{text}”:}} the account has downloaded or uploaded more than the provider allows in a day. Mail programs report errors until the limit lifts by itself; the mailbox is not full.",
    fix: {
      user: [
        "Wait up to 24 hours.",
        "Let your mail program keep fewer folders and shorter periods. Do not set it up again: that downloads everything again.",
      ],
      admin: [
        "Find the program that downloads most, such as a backup or a migration, and spread its work over days: Gmail allows 2500 MB down and 500 MB up by IMAP in a day.",
        "Let programs of your own fetch headers first, and whole messages only when they are needed.",
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) => sessionSaid(facts, "session-bandwidth-exceeded"),
};
