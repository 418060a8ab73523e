import type { Diagnosis } from "../diagnosis.ts";
import { SESSION_PHASES, scopeOfSession, sessionFailed } from "../session.ts";
import { TRANSCRIBE } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

/** How imapflow says that it cannot read an answer, besides its numbered parser errors. */
const UNREADABLE = [
  "LineTooLarge",
  "LiteralTooLarge",
  "ResponseTooLarge",
  "TooManyTokens",
  "TooManyResponses",
  "InvalidResponse",
  "ResponseProcessingFailed",
  "MAX_IMAP_NESTING_REACHED",
  "MissingTag",
  "UnexpectedTag",
];

/** The server's answer is not IMAP as the RFC has it, or is too large to be sound. */
export const sessionProtocolError: Diagnosis = {
  id: "session-protocol-error",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  who: ["admin"],
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-9",
  wire: ["S: a5 BAD Error in IMAP command"],
  text: {
    title: `{host} sends invalid IMAP during the ${PHASE_NOUN}`,
    cause:
      "An answer of the server cannot be understood, or is larger than it can sensibly be{text, select, unknown {} other { ({code, select, unknown {} other {`{code}`: }}“{text}”)}}. Mail programs show errors, endless loading or missing folders.",
    fix: {
      user: [
        "Update your mail program; some of them cope with such a server.",
        "Tell your administrator the exact reason{text, select, unknown {} other {: {code, select, unknown {} other {`{code}`, }}“{text}”}}.",
      ],
      admin: [
        "Look for the offending line in the dialogue{checked, select, unknown { that the program logs} other { of this check}}.",
        "Update the mail server, and any proxy or antivirus gateway in front of it, which may be what garbles the answers.",
        "Compare with a session on the server itself, without proxy and encryption: `doveadm exec imap -u {user}`.",
        "Report the line to the maker of the server.",
      ],
    },
    verify: TRANSCRIBE,
  },
  find: (facts) =>
    sessionFailed(facts, (code) => UNREADABLE.includes(code) || code.startsWith("ParserError"), [
      "greeting",
      ...SESSION_PHASES,
    ]),
};
