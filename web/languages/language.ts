import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGES, type Language, nameOf, SOURCE } from "../../server/contract/languages.ts";
import { asWords, type Translatable } from "../../server/contract/message.ts";
import { recall, remember } from "../browser/storage.ts";
import { preferred } from "./preferred.ts";
import { type PageTranslation, TRANSLATIONS } from "./translation.ts";

/** The reader's language, once its words are there; English until then. */
export const language = signal<Language>(SOURCE);

const translation = signal<PageTranslation | null>(null);

/** Words in the reader's language: the English ones, or those that a translation has in their place. */
export function spoken<Words>(
  english: Words,
  of: (translation: PageTranslation) => Translatable<NoInfer<Words>>,
): ReadonlySignal<Words> {
  return computed(() => (translation.value ? asWords<Words>(of(translation.value)) : english));
}

/** The languages to switch between, each under its own name. */
export const languageChoices = LANGUAGES.map((tag) => ({ tag, name: nameOf(tag) }));

/** Speaks a language as soon as its words are there; where they cannot be loaded it rejects, and nothing changes. */
export async function speak(tag: Language): Promise<void> {
  const loaded = tag === SOURCE ? null : await TRANSLATIONS[tag]();
  batch(() => {
    translation.value = loaded;
    language.value = tag;
  });
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
