/** Every language that texts exist in: its tag (BCP 47), and what its readers call it. Texts are written in the first one first. */
const TABLE = [
  { tag: "en", name: "English" },
  { tag: "zh-CN", name: "中文" },
] as const;

/** A language tag (BCP 47). */
export type Language = (typeof TABLE)[number]["tag"];

/** The language in which every text is written first. */
export const SOURCE = TABLE[0].tag;

/** A language that texts are translated into; each has a folder in `server/languages` and one in `web/languages`. */
export type Translated = Exclude<Language, typeof SOURCE>;

/** The languages in which every text exists, the one that is written first in front. */
export const LANGUAGES: readonly Language[] = TABLE.map(({ tag }) => tag);

/** The languages that texts are translated into. */
export const TRANSLATED: readonly Translated[] = LANGUAGES.filter((tag) => tag !== SOURCE);

/** What the readers of a language call it. */
export function nameOf(language: Language): string {
  return TABLE.find(({ tag }) => tag === language)?.name ?? language;
}

/**
 * The language that suits a reader best, of what they want in that order: tags (`zh-Hans-SG`), or locales as the environment
 * names them (`zh_CN.UTF-8`). English where none exists.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const match = languageOf(tag);
    if (match) return match;
  }
  return SOURCE;
}

/** The nearest of ours to one tag: the same script before another one, the same region before another one (CLDR's likely subtags). */
export function languageOf(tag: string): Language | null {
  const wanted = localeOf(tag);
  const near = LANGUAGES.flatMap((ours) => {
    const locale = new Intl.Locale(ours).maximize();
    if (locale.language !== wanted?.language) return [];
    return { ours, distance: (locale.script === wanted.script ? 0 : 2) + (locale.region === wanted.region ? 0 : 1) };
  });
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.ours ?? null;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace(/[.@].*$/, "").replaceAll("_", "-")).maximize();
  } catch {
    return null;
  }
}

/** Something for each language. */
export function inEveryLanguage<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  const made: Partial<Record<Language, Made>> = {};
  for (const language of LANGUAGES) made[language] = make(language);
  // LANGUAGES and Language are of one table.
  return made as Record<Language, Made>;
}
