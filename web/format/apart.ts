import type { Language } from "../../server/diagnose/diagnosis.ts";

/** Chinese is written with a space between digits and characters on this page; `Intl` writes none. */
export function apart(text: string, language: Language): string {
  return language === "zh-CN" ? text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ") : text;
}
