import { computed, effect, signal } from "@preact/signals";
import { LANGUAGES, type Language } from "../../server/contract/languages.ts";
import { recall, remember } from "../browser/storage.ts";
import { en } from "./en.ts";
import { preferred } from "./preferred.ts";
import type { Words } from "./words.ts";
import { zhCn } from "./zh-CN/index.ts";

const WORDS: Readonly<Record<Language, Words>> = { en, "zh-CN": zhCn };

/** The reader's language. */
export const language = signal<Language>(preferred(recall("language"), navigator.languages));

/** The page's texts in the reader's language. */
export const words = computed<Words>(() => WORDS[language.value]);

/** The languages to switch between, each under its own name. */
export const languageChoices = LANGUAGES.map((tag) => ({ tag, name: WORDS[tag].name }));

/** Switches the language, and keeps it for the next visit. */
export function chooseLanguage(tag: Language): void {
  language.value = tag;
  remember("language", tag);
}

/** Tells the document which language it is in, now and whenever that changes. */
export function applyLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value;
  });
}
