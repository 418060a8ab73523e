import { IntlMessageFormat } from "intl-messageformat";
import type { Evidence } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import { commandValues, MARKED, markCommands, unmarked, withoutName } from "./command-line.ts";

/** A message taken apart. */
export type Elements = ReturnType<IntlMessageFormat["getAst"]>;

const LITERAL = 0;
const PLACEHOLDER = new RegExp(`\\{(\\w+${MARKED}?)\\}`, "g");
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * What messages choose by, and evidence names only where it is otherwise. Whatever is written with evidence was checked:
 * `{checked, select, unknown {…} other {…}}` parts it from what is only told.
 */
const USUAL: Evidence = { checked: "yes", proxy: "unknown" };

const compiled = new Map<string, IntlMessageFormat>();
const written = new Map<string, Elements>();
const named = new Map<string, ReadonlySet<string>>();
const dates = new Map<Language, Intl.DateTimeFormat>();

/**
 * A message of the catalogue with its evidence filled in, as the language writes it. A message that was given less than
 * it asks for, because the evidence was stored by another version, shows `…` there.
 */
export function render(message: string, evidence: Evidence, language: Language): string {
  const format = compile(message, language);
  const names = markedNames(message, language);
  const asked = commandValues(names, readableOf({ ...USUAL, ...evidence }, language));
  const isComplete = [...names].every((name) => name in asked);
  const text = isComplete ? String(format.format(asked)) : fill(markedOutline(message, language), asked);
  return withoutName(text, evidence.host);
}

/**
 * A message without evidence, for the catalogue: each placeholder as `{name}`, of plurals and choices the last form, or the one that
 * is `chosen` by its name.
 */
export function outline(message: string, language: Language, chosen: Evidence = {}): string {
  return markedOutline(message, language, chosen).replace(PLACEHOLDER, (_, name: string) => `{${unmarked(name)}}`);
}

function markedOutline(message: string, language: Language, chosen: Evidence = {}): string {
  return outlineOf(compile(message, language).getAst(), chosen);
}

/** The names of everything that a message wants filled in. */
export function placeholders(message: string, language: Language): ReadonlySet<string> {
  return new Set([...markedNames(message, language)].map(unmarked).filter((name) => !(name in USUAL)));
}

/** The same with their marks. Kept, as a message is filled in again and again. */
function markedNames(message: string, language: Language): ReadonlySet<string> {
  const key = `${language} ${message}`;
  const known = named.get(key) ?? new Set(namesIn(compile(message, language).getAst()));
  named.set(key, known);
  return known;
}

/** A message taken apart as it was written. */
export function parseMessage(message: string, language: Language): Elements {
  const key = `${language} ${message}`;
  const known = written.get(key) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();
  written.set(key, known);
  return known;
}

function compile(message: string, language: Language): IntlMessageFormat {
  const key = `${language} ${message}`;
  const known = compiled.get(key);
  if (known) return known;
  // Commands hold < and >, which are no tags here.
  const format = new IntlMessageFormat(markCommands(parseMessage(message, language)), language);
  compiled.set(key, format);
  return format;
}

function readableOf(evidence: Evidence, language: Language): Evidence {
  return Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, readable(value, language)]));
}

function readable(value: Evidence[string], language: Language): Evidence[string] {
  if (typeof value !== "string" || !MOMENT.test(value)) return value;
  const date = dates.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  dates.set(language, date);
  return date.format(new Date(value));
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACEHOLDER, (_, name: string) => String(values[name] ?? "…"));
}

function outlineOf(elements: Elements, chosen: Evidence, counted = ""): string {
  return elements
    .map((element) => {
      if ("options" in element) {
        const { [String(chosen[unmarked(element.value)])]: option = element.options.other } = element.options;
        return outlineOf(option?.value ?? [], chosen, element.value);
      }
      if (!("value" in element)) return `{${counted}}`;
      return Number(element.type) === LITERAL ? element.value : `{${element.value}}`;
    })
    .join("");
}

function namesIn(elements: Elements): readonly string[] {
  return elements.flatMap((element) => {
    if ("options" in element) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
    }
    return !("value" in element) || Number(element.type) === LITERAL ? [] : [element.value];
  });
}
