import type { Console } from "../console.ts";
import { LANGUAGES, type Language, languageFor } from "../contract/languages.ts";
import { oneOf } from "./one-of.ts";

/** The option that chooses the language, as the usage shows it. */
export const LANG_OPTION = `--lang ${LANGUAGES.join("|")}`;

/** The language that was asked for, or that of the environment (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`). */
export function readerLanguage(asked: string | undefined, env: Console["env"]): Language {
  if (asked !== undefined) return oneOf(asked, LANGUAGES, "--lang");
  return languageFor([env.LC_ALL || env.LC_MESSAGES || env.LANG || ""]);
}
