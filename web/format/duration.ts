import type { Language } from "../../server/contract/languages.ts";
import { mannerOf } from "../languages/manner.ts";
import { perLanguage } from "./per-language.ts";

type Unit = "millisecond" | "second" | "minute" | "hour" | "day";
type Style = "short" | "long";

const SECOND = ["second", 1] as const;
const SIZES: readonly (readonly [Unit, number])[] = [["day", 86_400], ["hour", 3_600], ["minute", 60], SECOND];

/** English `Intl` abbreviates some units in words; measurements are written with their symbols. */
const SYMBOLS: Readonly<Record<string, string>> = { sec: "s", hr: "h" };

const formatters = perLanguage((language) => {
  const made = new Map<string, Intl.NumberFormat>();
  return (value: number, unit: Unit, unitDisplay: Style, digits: number) => {
    const key = `${unit} ${unitDisplay} ${digits}`;
    const format =
      made.get(key) ??
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, maximumFractionDigits: digits });
    made.set(key, format);
    const parts = format.formatToParts(value).map((part) => SYMBOLS[part.value] ?? part.value);
    return mannerOf(language).spaced(parts.join(""));
  };
});

/** How long something that was measured took, with two or three digits that matter: `0.4 ms`, `182 ms`, `1.24 s`. */
export function duration(seconds: number, language: Language): string {
  const write = formatters(language);
  const milliseconds = seconds * 1000;
  if (milliseconds < 9.95) return write(milliseconds, "millisecond", "short", 1);
  if (milliseconds < 999.5) return write(milliseconds, "millisecond", "short", 0);
  if (seconds < 9.995) return write(seconds, "second", "short", 2);
  if (seconds < 59.95) return write(seconds, "second", "short", 1);
  return span(seconds, language);
}

/** How long a state has lasted, or how much time lies between: the largest unit, whole. */
export function span(seconds: number, language: Language): string {
  const [unit, size] = SIZES.find(([, size]) => seconds >= size) ?? SECOND;
  return formatters(language)(Math.floor(seconds / size), unit, "short", 0);
}

/** How often something is done, as words for a sentence: `30 seconds`, and the unit that it is counted in. */
export type Rhythm = { count: number; unit: string; text: string };

/** The rhythm of what is done every so many seconds, in the largest unit of which it is a whole number. */
export function rhythmOf(seconds: number, language: Language): Rhythm {
  const [unit, size] = SIZES.find(([, size]) => seconds % size === 0) ?? SECOND;
  const count = seconds / size;
  const options = { style: "unit", unit, unitDisplay: "long" } as const;
  const parts = new Intl.NumberFormat(language, options).formatToParts(count);
  const name = parts.find(({ type }) => type === "unit")?.value ?? unit;
  return { count, unit: name, text: formatters(language)(count, unit, "long", 3) };
}

/** Whole days, written out: `61 days`. */
export function dayCount(days: number, language: Language): string {
  return formatters(language)(days, "day", "long", 0);
}
