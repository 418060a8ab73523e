import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "./languages.ts";

/** What can be filled into a message. */
type Fillings = Readonly<Record<string, string | number>>;

declare const filledWith: unique symbol;

/**
 * A text with places to fill in, in ICU MessageFormat. English says what with, once (`message`); what it is translated into
 * is a plain string.
 */
export type Message<Values extends Fillings> = string & { readonly [filledWith]?: (values: Values) => void };

const compiled = new Map<string, IntlMessageFormat>();

/** Declares an English message with what is filled into it: `message<{ age: string }>("as it was {age}")`. */
export function message<Values extends Fillings>(text: string): Message<Values> {
  return text;
}

/** A message as the language writes it, with its places filled in. */
export function say<Values extends Fillings>(
  text: Message<Values>,
  values: NoInfer<Values>,
  language: Language,
): string {
  const key = `${language} ${text}`;
  // What is to be typed holds < and >, which are no tags here.
  const format = compiled.get(key) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  compiled.set(key, format);
  return String(format.format(values));
}
