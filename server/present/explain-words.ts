import type { Language } from "../contract/languages.ts";
import { type Message, message } from "../contract/message.ts";
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
