import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGES, type Language } from "../../server/contract/languages.ts";
import { recall, remember } from "../browser/storage.ts";
import { preferred } from "./preferred.ts";

/** What each language calls itself. */
const NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "中文" };

/** The reader's language. */
export const language = signal<Language>(preferred(recall("language"), navigator.languages));

/** Of the same words in every language, those in the reader's. */
export function spoken<Words>(words: Readonly<Record<Language, Words>>): ReadonlySignal<Words> {
  return computed(() => words[language.value]);
}

/** The languages to switch between, each under its own name. */
export const languageChoices = LANGUAGES.map((tag) => ({ tag, name: NAMES[tag] }));

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
