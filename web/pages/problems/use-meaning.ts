import { useEffect, useState } from "preact/hooks";
import type { Explanation } from "../../../server/contract/answers/explanation.ts";
import { explainText } from "../../api/explain.ts";
import { language } from "../../languages/language.ts";

/** Somebody who types has ended a word, at least. */
const PAUSE_MS = 250;
/** More than a word that is looked for: words with a blank between, or signs of which each is one. */
const SENTENCE = /\S\s+\S|(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}){4,}/u;

/** What a search means that is a complaint or an error message rather than a word; null where it is neither. */
export function useMeaning(text: string): Explanation | null {
  const [known, know] = useState<{ text: string; explanation: Explanation } | null>(null);
  const spoken = language.value;
  useEffect(() => {
    if (!SENTENCE.test(text)) return;
    const leave = new AbortController();
    const timer = setTimeout(async () => {
      const got = await explainText(text, "", leave.signal);
      if (got.ok && !leave.signal.aborted) know({ text, explanation: got.value });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [text, spoken]);
  return known?.text === text ? known.explanation : null;
}
