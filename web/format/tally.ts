import { language } from "../languages/language.ts";

/** A number of things as the reader writes it; a dash where nobody told it, which is not 0. */
export function tally(count: number | null): string {
  return count === null ? "–" : count.toLocaleString(language.value);
}
