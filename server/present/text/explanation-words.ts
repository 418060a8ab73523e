import type { Language } from "../../contract/languages.ts";
import { translated } from "../../languages/translation.ts";

/** What the command line says of an explanation, in English; every other language has its own in `server/languages`. */
export const EXPLANATION = {
  confidence: { certain: "certain", likely: "likely", possible: "possible" },
  nothing: "This text is not a known error. If you can, paste the server's own line, including what is in brackets.",
  questions: "Questions that narrow it down",
  answered: "(your words say so)",
  selfCheck: "What a check can find out (`imapscope check`, or the page /check)",
  usually: "What it usually is, most likely first:",
};

/** What the command line says of an explanation, in one language. */
export type ExplanationWords = typeof EXPLANATION;

/** The words in this language. */
export function explanationWordsIn(language: Language): ExplanationWords {
  return translated(language, EXPLANATION, ({ explanation }) => explanation);
}
