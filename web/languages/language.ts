import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGES, type Language, nameOf, SOURCE } from "../../server/contract/languages.ts";
import { asWords, type Translatable } from "../../server/contract/message.ts";
import { recall, remember } from "../browser/storage.ts";
import { preferred } from "./preferred.ts";
import { type FirstTranslation, type LaterTranslation, TRANSLATIONS } from "./translation.ts";

/** The reader's language, once its words are there; English until then. */
export const language = signal<Language>(SOURCE);

const translation = signal<FirstTranslation | null>(null);
const later = signal<LaterTranslation | null>(null);
/** Whether a page is there that was loaded later, so that its words are wanted as well. */
let isLater = false;

/** Words in the reader's language: the English ones, or those that a translation has in their place. */
export function spoken<Words>(
  english: Words,
  of: (translation: FirstTranslation) => Translatable<NoInfer<Words>>,
): ReadonlySignal<Words> {
  return computed(() => (translation.value ? asWords<Words>(of(translation.value)) : english));
}

/** The same for the words of a page that is loaded later, which are loaded with it. */
export function spokenLater<Words>(
  english: Words,
  of: (translation: LaterTranslation) => Translatable<NoInfer<Words>>,
): ReadonlySignal<Words> {
  isLater = true;
  return computed(() => (later.value ? asWords<Words>(of(later.value)) : english));
}

/** The languages to switch between, each under its own name. */
export const languageChoices = LANGUAGES.map((tag) => ({ tag, name: nameOf(tag) }));

/** Speaks a language as soon as its words are there; where they cannot be loaded it rejects, and nothing changes. */
export async function speak(tag: Language): Promise<void> {
  const first = tag === SOURCE ? null : await TRANSLATIONS[tag].first();
  const pages = tag === SOURCE || !isLater ? null : await TRANSLATIONS[tag].later();
  batch(() => {
    translation.value = first;
    later.value = pages;
    language.value = tag;
  });
}

/** Loads what a page says that has just been loaded; null where nothing is to be waited for. Rejects where it cannot be loaded. */
export function speakLater(): Promise<void> | null {
  return language.value !== SOURCE && later.value === null ? speak(language.value) : null;
}

/** Speaks the language that suits the reader best; English where its words cannot be loaded. */
export async function greet(): Promise<void> {
  await speak(preferred(recall("language"), navigator.languages)).catch(() => {});
}

/** Switches the language, and keeps it for the next visit; where its words cannot be loaded, nothing happens. */
export async function chooseLanguage(tag: Language): Promise<void> {
  await speak(tag).then(
    () => remember("language", tag),
    () => {},
  );
}

/** Tells the document which language it is in, now and whenever that changes. */
export function applyLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value;
  });
}
