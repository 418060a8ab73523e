import { CONCEPTS, type Lexicon } from "./lexicon.ts";
import { asSimplified } from "./traditional.ts";
import { CHINESE } from "./words/chinese.ts";
import { CZECH } from "./words/czech.ts";
import { DUTCH } from "./words/dutch.ts";
import { ENGLISH } from "./words/english.ts";
import { FRENCH } from "./words/french.ts";
import { GERMAN } from "./words/german.ts";
import { INTERNATIONAL } from "./words/international.ts";
import { ITALIAN } from "./words/italian.ts";
import { JAPANESE } from "./words/japanese.ts";
import { KOREAN } from "./words/korean.ts";
import { FINNISH, HUNGARIAN, ROMANIAN } from "./words/more.ts";
import { POLISH } from "./words/polish.ts";
import { PORTUGUESE } from "./words/portuguese.ts";
import { RUSSIAN } from "./words/russian.ts";
import { SCANDINAVIAN } from "./words/scandinavian.ts";
import { SPANISH } from "./words/spanish.ts";
import { TURKISH } from "./words/turkish.ts";

/** Every language in which complaints are understood; of two with the same script the commoner one first. */
export const LEXICONS: readonly Lexicon[] = [
  ENGLISH,
  CHINESE,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  POLISH,
  CZECH,
  SCANDINAVIAN,
  TURKISH,
  HUNGARIAN,
  FINNISH,
  ROMANIAN,
  RUSSIAN,
  JAPANESE,
  KOREAN,
].map(withInternational);

function withInternational(lexicon: Lexicon): Lexicon {
  const words = Object.fromEntries(
    CONCEPTS.flatMap((concept) => {
      const sources = [lexicon.words[concept], INTERNATIONAL[concept]].filter((source) => source !== undefined);
      return sources.length === 0 ? [] : [[concept, asSimplified(sources.join("|"))]];
    }),
  );
  return { ...lexicon, words };
}
