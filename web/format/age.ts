import type { Language } from "../../server/contract/languages.ts";
import { mannerOf } from "../languages/manner.ts";
import { perLanguage } from "./per-language.ts";

/** In a sentence, or in a narrow column. */
export type AgeStyle = "long" | "narrow";

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const formatters = perLanguage((language) => ({
  long: new Intl.RelativeTimeFormat(language, { style: "long", numeric: "always" }),
  narrow: new Intl.RelativeTimeFormat(language, { style: mannerOf(language).narrowAge, numeric: "always" }),
}));

/** How long ago something was: `6 seconds ago`. Never below a second, so that clocks that differ a little do no harm. */
export function age(seconds: number, language: Language, style: AgeStyle = "long"): string {
  const passed = Math.max(1, Math.floor(seconds));
  const [unit, size] = UNITS.find(([, size]) => passed >= size) ?? (["second", 1] as const);
  return mannerOf(language).spaced(formatters(language)[style].format(-Math.floor(passed / size), unit));
}
