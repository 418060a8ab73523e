/** The language that suits the reader best: the one chosen earlier, else the first of the browser's that exists. */
import { LANGUAGES, type Language } from "../../server/contract/languages.ts";
export function preferred(chosen: string | null, wanted: readonly string[]): Language {
  const known = LANGUAGES.find((language) => language === chosen);
  if (known) return known;
  for (const tag of wanted) {
    const primary = primaryOf(tag);
    const match = LANGUAGES.find((language) => primaryOf(language) === primary);
    if (match) return match;
  }
  return "en";
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}
