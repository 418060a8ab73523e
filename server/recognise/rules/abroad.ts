import type { Pattern } from "../rule.ts";
import { patternOf, type Vocabulary } from "./vocabulary.ts";

/** What only an English sentence has: other languages share its words for a server, a certificate and an error. */
const ENGLISH =
  /\b(?:the|not|cannot|can't|couldn't|could|doesn't|your|you|and|with|from|this|that|failed|failure|while|invalid|unable|been|will|has|certificate|connection|refused|denied|timed|found|exist|lost|closed|mailbox|return)\b/i;
const OTHER_LETTERS = /\P{ASCII}/u;
/** A sentence, and not the name of an error in a program. */
const WORDS = /\p{L}\s+\p{L}/u;

/** Like `patternOf`, in other languages than English. */
export function patternAbroadOf(...subjects: readonly Vocabulary[]): Pattern {
  const pattern = patternOf(...subjects);
  return {
    exec(text) {
      const found = pattern.exec(text);
      if (!found || OTHER_LETTERS.test(found[0])) return found;
      return ENGLISH.test(found[0]) || !WORDS.test(found[0]) ? null : found;
    },
  };
}
