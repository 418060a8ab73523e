/** Chinese is written with a space between digits and characters on this page; `Intl` writes none. */
import type { Language } from "../../server/contract/languages.ts";
export function apart(text: string, language: Language): string {
  return language === "zh-CN" ? text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ") : text;
}
