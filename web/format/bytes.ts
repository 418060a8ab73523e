import type { Language } from "../../server/contract/languages.ts";
import { perLanguage } from "./per-language.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const STEP = 1024;

const formatters = perLanguage((language) =>
  UNITS.map(
    (unit) =>
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 }),
  ),
);

/** An amount of data in the largest unit that it fills, in steps of 1024 as mail servers count: `1.5 GB`. */
export function bytes(count: number, language: Language): string {
  const power = count < 1 ? 0 : Math.floor(Math.log(count) / Math.log(STEP) + 1e-9);
  const index = Math.min(power, UNITS.length - 1);
  return formatters(language)[index]?.format(count / STEP ** index) ?? String(count);
}
