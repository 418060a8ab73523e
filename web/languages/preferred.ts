import { LANGUAGES, type Language, languageFor } from "../../server/contract/languages.ts";

/** The language that suits the reader best: the one chosen earlier, else the first of the browser's that exists. */
export function preferred(chosen: string | null, wanted: readonly string[]): Language {
  return LANGUAGES.find((language) => language === chosen) ?? languageFor(wanted);
}
