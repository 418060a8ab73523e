import type { Language } from "../../contract/languages.ts";
import { message } from "../../contract/message.ts";
import { translated } from "../../languages/translation.ts";

/** What a report says besides what the command line says, in English; every other language has its own in `server/languages`. */
export const REPORT = {
  /** Of a server, where no more is known than that the account of the check gets no mail. */
  accountDown: message<{ server: string; user: string }>("The check cannot read mail on {server} as {user}"),
  colon: ": ",
  took: message<{ time: string }>("took {time}"),
  asUser: message<{ name: string }>("as {name}"),
  withoutLogin: "without signing in",
  findings: "What is wrong, and what to do",
  steps: "The steps",
  certificate: "Certificate",
  subject: "For",
  issuer: "Issued by",
  names: "Names",
  until: "Valid until",
  from: "Valid from",
  fingerprint: "SHA-256",
  madeBy: message<{ version: string }>("Made by imapscope {version}. Passwords and tokens are left out."),
};

/** What a report says besides what the command line says, in one language. */
export type ReportWords = typeof REPORT;

/** The words in this language. */
export function reportWordsIn(language: Language): ReportWords {
  return translated(language, REPORT, ({ report }) => report);
}
