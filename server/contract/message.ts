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

const compiled = new Map<Language, Map<unknown, IntlMessageFormat>>();

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
  const known = compiled.get(language) ?? new Map<unknown, IntlMessageFormat>();
  compiled.set(language, known);
  const format = known.get(text) ?? formatOf(text, language);
  known.set(text, format);
  return String(format.format(values));
}

/** The page's messages were parsed when it was built; what is to be typed holds < and >, which are no tags here. */
function formatOf(text: unknown, language: Language): IntlMessageFormat {
  const parts = Array.isArray(text) ? text : PLAIN.test(String(text)) ? [text] : null;
  return new IntlMessageFormat(parts?.map(element) ?? String(text), language, undefined, { ignoreTag: true });
}

/** A language may have nothing to fill in where English has: then there is nothing to be parsed, also where no parser is loaded. */
const PLAIN = /^(?!.*'')[^{}]*$/s;

/** Of a parsed message: texts stand as they are, and places by their name in a list (`scripts/parsed-messages.ts`). */
function element<Parsed>(part: Parsed) {
  if (typeof part === "string") return { type: 0, value: part };
  return Array.isArray(part) ? { type: 1, value: String(part[0]) } : part;
}
