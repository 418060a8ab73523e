import type { Language } from "../../contract/languages.ts";
import { message } from "../../contract/message.ts";
import { translated } from "../../languages/translation.ts";

/** A number of things; a dash where nobody told it, which is not 0. */
type Amount = number | "–";

/** What the command line says of a check, in English; every other language has its own in `server/languages`. */
export const CHECK = {
  skipped: message<{ because: string }>("not reached: “{because}” failed"),
  heldBack: "not tried: it was refused the last time",
  notApplicable: "not part of this check",
  nothingWrong: "Everything that was checked works.",
  /** Of a finding that nothing may have to be changed for. */
  mayPass: "may pass by itself",
  forYou: "What you can do",
  forAdministrator: "What the administrator can do",
  /** Above the steps on the machine of imapscope. */
  forImapscope: "What to do on the machine of imapscope",
  toVerify: "How to see that it is gone",
  more: "More: ",
  /** Below the findings, where `imapscope` alone is not found. Backticks mark what is to be typed. */
  called: message<{ command: string }>("Commands that begin with `imapscope` are called `{command} …` here."),
  mailboxes: message<{ count: number }>("{count, plural, one {{count} mailbox} other {{count} mailboxes}}"),
  messages: message<{ count: Amount; unseen: Amount }>(
    "{count, plural, =1 {1 message} other {{count} messages}}, {unseen} unseen",
  ),
  validUntil: message<{ date: string }>("certificate valid until {date}"),
  capabilities: message<{ count: number }>("{count} announced"),
  offered: "offered",
  stepsInStep: message<{ done: number; all: number }>("{done} of {all} steps seen by both sessions"),
  tokenUntil: message<{ date: string }>("valid until {date}"),
  tokenKept: "still valid from an earlier check",
  transcript: "Transcript",
  total: "Whole check",
  questions: {
    heading: "Also checked",
    addresses: "Every address of the name",
    ports: "The same host's other ports",
    tlsVersions: "TLS versions",
    keyTypes: "Key types",
    accepted: message<{ cipher: string }>("accepted, {cipher}"),
    refused: "refused",
    /** Whether it was accepted could not be found out. */
    unknown: "unknown",
    certificate: message<{ subject: string; notAfter: string }>("{subject}, until {notAfter}"),
    untrusted: "not trusted",
    plaintextLogin: "Login before TLS",
    plaintextOffered: message<{ mechanisms: string }>("would be accepted: {mechanisms}"),
    plaintextNotOffered: "not offered",
  },
};

/** What the command line says of a check, in one language. */
export type CheckTextWords = typeof CHECK;

/** The words in this language. */
export function wordsIn(language: Language): CheckTextWords {
  return translated(language, CHECK, ({ check }) => check);
}
