import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "./languages.ts";

/** What can be filled into a message. */
export type Fillings = Readonly<Record<string, string | number>>;

declare const filledWith: unique symbol;

/** A text with places to fill in, in ICU MessageFormat: nobody can show it without saying what with (`say`). */
export type Message<Values extends Fillings> = { readonly [filledWith]: (values: Values) => void };

/** English words in another language: the same keys, and texts in ICU MessageFormat where English has messages. */
export type Translatable<Words> = Words extends string | { readonly [filledWith]: unknown }
  ? string
  : Words extends readonly (infer Word)[]
    ? readonly Translatable<Word>[]
    : { readonly [Key in keyof Words]: Translatable<Words[Key]> };

const compiled = new Map<string, IntlMessageFormat>();

/** Declares an English message, and what is filled into it: `message<{ age: string }>("as it was {age}")`. */
export function message<Values extends Fillings>(text: string): Message<Values>;
export function message(text: string): unknown {
  return text;
}

/** Texts as words with messages: of a translation, and of lists whose messages all take the same. */
export function asWords<Words>(translated: Translatable<Words>): Words;
export function asWords(translated: unknown): unknown {
  return translated;
}

/** A message as the language writes it, with its places filled in. */
export function say<Values extends Fillings>(
  text: Message<Values>,
  values: NoInfer<Values>,
  language: Language,
): string {
  const written = String(text);
  const key = `${language} ${written}`;
  // What is to be typed holds < and >, which are no tags here.
  const format = compiled.get(key) ?? new IntlMessageFormat(written, language, undefined, { ignoreTag: true });
  compiled.set(key, format);
  return String(format.format(values));
}
