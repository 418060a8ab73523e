import type { IntlMessageFormat } from "intl-messageformat";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Elements[number];

const LITERAL = 0;
const ARGUMENT = 1;
const SPAN = /`[^`]*`/g;
/** What a shell takes as it is, in any alphabet. */
const PLAIN = /^[\p{L}\p{N}@._:/+=,%[\]-]+$/u;
/** Stands for whatever is no literal while spans are looked for. */
const OTHER = "\u0001";

/** How a value stands in a command: as a word of its own, or between double quotes. */
type Place = "word" | "quoted";

const SUFFIX: Readonly<Record<Place, string>> = { word: " as a word", quoted: " in quotes" };

/**
 * The same message, asking for other values where they stand in a command (between backticks, with a blank in it). Whoever names a
 * mailbox or an account must not be able to write what an administrator then pastes into a shell.
 */
export function markCommands(elements: Elements, inCommand = false): Elements {
  const commands = inCommand ? null : commandPlaces(elements);
  return elements.map((element, index) =>
    marked(element, inCommand || (commands?.has(index) ?? false), elements, index),
  );
}

/** The values for a marked message: each as it is, and as it may stand in a command. */
export function commandValues(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [name, value],
      [name + SUFFIX.word, typeof value === "number" ? value : asWord(name, value)],
      [name + SUFFIX.quoted, typeof value === "number" ? value : betweenQuotes(name, value)],
    ]),
  );
}

/** The name that a message asks for, without the mark. */
export function unmarked(name: string): string {
  return name.replace(SUFFIX.word, "").replace(SUFFIX.quoted, "");
}

function marked(element: Element, inCommand: boolean, elements: Elements, index: number): Element {
  if ("options" in element) {
    const options = Object.entries(element.options).map(([key, option]) => [
      key,
      { ...option, value: markCommands(option.value, inCommand) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }
  if (!inCommand || Number(element.type) !== ARGUMENT || !("value" in element)) return element;
  const quoted = literalAt(elements, index - 1).endsWith('"') && literalAt(elements, index + 1).startsWith('"');
  return { ...element, value: element.value + SUFFIX[quoted ? "quoted" : "word"] };
}

/** The places of a message's elements that stand in a command. */
function commandPlaces(elements: Elements): ReadonlySet<number> {
  const drawn = elements.map((_, index) => literalAt(elements, index) || OTHER);
  const starts = drawn.map((_, index) => drawn.slice(0, index).join("").length);
  const commands = [...drawn.join("").matchAll(SPAN)].filter(([span]) => /\s/.test(span));
  return new Set(
    starts.flatMap((start, place) =>
      commands.some(({ index, 0: span }) => index < start && start < index + span.length) ? [place] : [],
    ),
  );
}

function literalAt(elements: Elements, index: number): string {
  const element = elements[index];
  return element && Number(element.type) === LITERAL && "value" in element ? element.value : "";
}

/** A value as one word of a POSIX shell; its name in capitals where no quotes would make it safe. */
function asWord(name: string, value: string): string {
  if (isUnfit(value)) return name.toUpperCase();
  return PLAIN.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

function betweenQuotes(name: string, value: string): string {
  // Between double quotes nothing protects a `!` from the history of an interactive shell.
  return isUnfit(value) || value.includes("!") ? name.toUpperCase() : value.replace(/["\\$]/g, "\\$&");
}

/** A backtick would end the command on the page, and a hyphen in front make an option of it. */
function isUnfit(value: string): boolean {
  return value === "" || value.startsWith("-") || /[`\p{Cc}]/u.test(value);
}
