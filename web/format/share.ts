import type { Language } from "../../server/contract/languages.ts";
import { perLanguage } from "./per-language.ts";

const formatters = perLanguage(
  (language) =>
    // Down, so that what was down for a minute is not 100 %.
    new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 3, roundingMode: "floor" }),
);

/** A share of time: `99.948%`, and `100%` only where nothing is missing. */
export function share(value: number, language: Language): string {
  return formatters(language).format(value);
}
