import type { Language } from "../contract/languages.ts";
import { type Message, message } from "../contract/message.ts";
import type { Topic } from "../contract/topics.ts";
import { translated } from "../languages/translation.ts";
import type { Clue } from "../recognise/rule.ts";

/** Why a message is taken for a diagnosis; `perhaps` and `also` where that is not sure, `complaint` where there is no message. */
export type Why = Readonly<
  Record<Exclude<Clue, "fingerprint"> | "perhaps" | "also" | "complaint", Message<{ words: string }>>
> & {
  readonly fingerprint: Message<{ words: string; program: string; tongue: string; failure: string }>;
};

/** The reasons in English. */
export const WHY: Why = {
  code: message<{ words: string }>("The code “{words}” stands for this."),
  provider: message<{ words: string }>("“{words}” is how this provider or server says it."),
  client: message<{ words: string }>("“{words}” is how mail programs and their libraries report this."),
  fingerprint: message<{ words: string; program: string; tongue: string; failure: string }>(
    "“{words}” is what {program} says in {tongue} for {failure}.",
  ),
  words: message<{ words: string }>("The words “{words}” point to this."),
  circumstance: message<{ words: string }>("Your description (“{words}”) points to this."),
  perhaps: message<{ words: string }>("“{words}” can mean this, among other things."),
  also: message<{ words: string }>("Some servers also say “{words}” in this case."),
  complaint: message<{ words: string }>("It is one of the causes of “{words}”."),
};

/** The reasons in this language. */
export function whyIn(language: Language): Why {
  return translated(language, WHY, ({ why }) => why);
}

/** What is said of a message whose cause is not known, by what it speaks of. */
export type Topics = Readonly<Record<Topic, string>>;

/** These sentences in English. */
export const TOPIC_NOTES: Topics = {
  login:
    "This is about the login, but the text does not say why it failed. Look for the server’s own answer, such as “NO …”.",
  connection:
    "This is about the connection to the server, but the text does not say why it failed. Look for a number or a word such as “timed out” or “refused”.",
  encryption: "This is about the encryption (TLS) or the certificate, but the text does not say what is wrong with it.",
  mailbox: "This is about a folder or the mailbox, but the text does not say what is wrong with it.",
  message: "This is about single messages, but the text does not say why they cannot be read or stored.",
  sending: "This is about sending mail, which another server does than the one for reading (SMTP, not IMAP).",
  settings: "This is about the settings of the mail program, but the text does not say which of them is wrong.",
  program:
    "The program itself fails here: the text says nothing about a mail server. Ask those who make or run the program.",
};

/** These sentences in this language. */
export function topicsIn(language: Language): Topics {
  return translated(language, TOPIC_NOTES, ({ topics }) => topics);
}
