import type { Evidence } from "../../server/contract/answers/finding.ts";
import { type Language, SOURCE } from "../../server/contract/languages.ts";
import { clause } from "../text/clause.ts";
import { manner as zhCn } from "./zh-CN/manner.ts";

/** How a language writes, where words alone do not say it. Every language but English has its own in its folder. */
export type Manner = {
  /** A sentence as the part behind a colon. What came from the evidence keeps its capital. */
  clause(sentence: string, evidence: Evidence): string;
  /** Several things one after the other: `a, b, and c`. */
  list(parts: readonly string[]): string;
  /** A text whose parts were filled in or written by `Intl`, with the blanks between them that the language wants. */
  spaced(text: string): string;
  /** How an age is written where there is little room. */
  narrowAge: Intl.RelativeTimeFormatStyle;
};

const english = new Intl.ListFormat(SOURCE);

const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { clause, list: (parts) => english.format(parts), spaced: (text) => text, narrowAge: "narrow" },
  "zh-CN": zhCn,
};

/** How this language writes. */
export function mannerOf(language: Language): Manner {
  return MANNERS[language];
}
