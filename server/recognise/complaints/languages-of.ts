import type { Lexicon } from "./lexicon.ts";
import { LEXICONS } from "./lexicons.ts";
import { countKnown, countMeanings } from "./meaning.ts";

/** So many small words a short text may have by chance of a language that it is not of. */
const BY_CHANCE = 2;
/** A word that means something says less of the language than a small word, as languages share many. */
const FOR_A_MEANING = 0.4;
/** What is of another language that has so much of the words of the likeliest may be of that one. */
const NEARLY = 0.6;

/** The languages that a plain text can be of, the likeliest first. */
export function languagesOf(plain: string): readonly Lexicon[] {
  const counted = LEXICONS.map((lexicon) => ({ lexicon, known: countKnown(plain, lexicon) }));
  const most = Math.max(...counted.map(({ known }) => known));
  const weighed = counted
    .filter(({ known }) => known >= most - BY_CHANCE)
    .map(({ lexicon, known }) => ({ lexicon, weight: known + FOR_A_MEANING * countMeanings(plain, lexicon) }))
    .toSorted((a, b) => b.weight - a.weight);
  const [first] = weighed;
  return weighed.filter(({ weight }) => first && weight >= first.weight * NEARLY).map(({ lexicon }) => lexicon);
}
