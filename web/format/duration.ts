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

/** The rhythm of the checks in words, from `30s`; null for what is no such duration: a cron expression. */
export function rhythm(timing: string, language: Language): string | null {
  const seconds = Number(/^(\d+(?:\.\d+)?)s$/.exec(timing)?.[1]);
  if (!(seconds > 0)) return null;
  const [unit, size] = SIZES.find(([, size]) => seconds % size === 0) ?? SECOND;
  return formatters(language)(seconds / size, unit, "long", 3);
}

/** Whole days, written out: `61 days`. */
export function dayCount(days: number, language: Language): string {
  return formatters(language)(days, "day", "long", 0);
}
