import type { IntlMessageFormat } from "intl-messageformat";
import type { Evidence } from "../contract/answers/finding.ts";
import { bracketed } from "../contract/host-port.ts";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Elements[number];

const LITERAL = 0;
const ARGUMENT = 1;
const SPAN = /`[^`]*`/g;
/** How a command of PowerShell begins: `Set-Mailbox`. */
const CMDLET = /^`[A-Z][a-z]+-[A-Z]/;
/** What a shell takes as it is, in any alphabet; brackets are a pattern to it. */
const PLAIN = /^[\p{L}\p{N}@._:/+=,%-]+$/u;
/** To PowerShell a comma makes a list, and `@` in front stands for a variable's contents. */
const PLAIN_IN_POWERSHELL = /^[\p{L}\p{N}][\p{L}\p{N}@._:/+-]*$/u;
/** Each of them ends a string of PowerShell (about_Quoting_Rules). */
const QUOTES_OF_POWERSHELL = /['\u2018-\u201b]/g;
/** Stands for whatever is no literal while spans are looked for. */
const OTHER = "\u0001";

/** Who reads a command. */
type Shell = "posix" | "powershell";
/** How a value stands in a command. */
type Place = "word" | "words" | "quoted" | "authority" | "powershell";

const SUFFIX: Readonly<Record<Place, string>> = {
  word: " as a word",
  // Of a list: `for a in {dial}`.
  words: " as words",
  quoted: " in quotes",
  // Before the colon of a port, or behind `imaps://`.
  authority: " before a port",
  powershell: " in PowerShell",
};
/** How the name of a marked placeholder ends, as a part of a pattern. */
export const MARKED = `(?:${Object.values(SUFFIX).join("|")})`;
const MARK = new RegExp(`${MARKED}$`);
const ADDRESS = /^\d+(?:\.\d+){3}$|:/;

/** Each value for a place, by what marks the place. */
const WRITTEN: Readonly<Record<string, (name: string, value: string) => string>> = {
  [SUFFIX.word]: asWord,
  [SUFFIX.words]: asWord,
  [SUFFIX.quoted]: betweenQuotes,
  [SUFFIX.authority]: (name, value) => asWord(name, bracketed(value)),
  [SUFFIX.powershell]: forPowerShell,
};

/**
 * The same message, asking for other values where they stand in a command (between backticks, with a blank in it). Whoever names a
 * mailbox or an account must not be able to write what an administrator then pastes into a shell.
 */
export function markCommands(elements: Elements, within: Shell | null = null): Elements {
  const commands = within ? null : commandPlaces(elements);
  return elements.map((element, index) =>
    marked(
      element,
      within ?? commands?.get(index) ?? null,
      literalAt(elements, index - 1),
      literalAt(elements, index + 1),
    ),
  );
}

/** The values that a marked message asks for by these names: as they are, or as they may stand in a command. */
export function commandValues(names: Iterable<string>, values: Evidence): Record<string, string | number> {
  const asked: Record<string, string | number> = {};
  for (const marked of names) {
    const name = unmarked(marked);
    const value = values[name];
    if (value === undefined) continue;
    const suffix = marked.slice(name.length);
    const write = WRITTEN[suffix];
    asked[marked] = write ? inCommand(name, suffix, value, write) : inWords(value);
  }
  return asked;
}

function inCommand(
  name: string,
  suffix: string,
  value: Evidence[string],
  write: (name: string, value: string) => string,
): string | number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" && suffix === SUFFIX.words) return value.map((one) => write(name, one)).join(" ");
  return write(name, inWords(value));
}

function inWords<Value extends string | number>(value: Value | readonly string[]): Value | string {
  return typeof value === "object" ? value.join(", ") : value;
}

/** The name that a message asks for, without the mark. */
export function unmarked(name: string): string {
  return name.replace(MARK, "");
}

/** The options of openssl where the server is known by its address: TLS has no server name then (RFC 6066 section 3). */
export function withoutName(text: string, host: Evidence[string] | undefined): string {
  if (typeof host !== "string" || !ADDRESS.test(host)) return text;
  return text
    .replaceAll(`-servername ${host}`, "-noservername")
    .replaceAll(`-verify_hostname ${host}`, `-verify_ip ${host}`);
}

function marked(element: Element, shell: Shell | null, before: string, after: string): Element {
  if ("options" in element) {
    const options = Object.entries(element.options).map(([key, option]) => [
      key,
      { ...option, value: markCommands(option.value, shell) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }
  if (!shell || Number(element.type) !== ARGUMENT || !("value" in element)) return element;
  return { ...element, value: element.value + SUFFIX[placeOf(shell, element.value, before, after)] };
}

function placeOf(shell: Shell, name: string, before: string, after: string): Place {
  if (shell === "powershell") return "powershell";
  if (before.endsWith('"') && after.startsWith('"')) return "quoted";
  if (/\bfor \w+ in $/.test(before)) return "words";
  return name === "host" && (after.startsWith(":") || before.endsWith("://")) ? "authority" : "word";
}

/** The places of a message's elements that stand in a command, and who reads it. */
function commandPlaces(elements: Elements): ReadonlyMap<number, Shell> {
  // Whatever is chosen from may be a whole command.
  const drawn = elements.map((one, index) => ("options" in one ? ` ${OTHER}` : literalAt(elements, index) || OTHER));
  const starts = drawn.map((_, index) => drawn.slice(0, index).join("").length);
  const commands = [...drawn.join("").matchAll(SPAN)].filter(([span]) => /\s/.test(span));
  return new Map(
    starts.flatMap((start, place) =>
      commands
        .filter(({ index, 0: span }) => index < start && start < index + span.length)
        .map(({ 0: span }) => [place, CMDLET.test(span) ? "powershell" : "posix"] as const),
    ),
  );
}

function literalAt(elements: Elements, index: number): string {
  const element = elements[index];
  return element && Number(element.type) === LITERAL && "value" in element ? element.value : "";
}

/** A value as one word of a POSIX shell; its name in capitals where no quotes would make it safe. */
function asWord(name: string, value: string): string {
  if (isUnfit(name, value)) return name.toUpperCase();
  return PLAIN.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

function betweenQuotes(name: string, value: string): string {
  // Between double quotes nothing protects a `!` from the history of an interactive shell.
  return isUnfit(name, value) || value.includes("!") ? name.toUpperCase() : value.replace(/["\\$]/g, "\\$&");
}

/** A value as one argument of PowerShell, where a quote is doubled and a backslash is none. */
function forPowerShell(name: string, value: string): string {
  if (isUnfit(name, value)) return name.toUpperCase();
  return PLAIN_IN_POWERSHELL.test(value) ? value : `'${value.replace(QUOTES_OF_POWERSHELL, "$&$&")}'`;
}

/** A backtick would end the command on the page, and a hyphen in front make an option of it, unless it is to be one. */
function isUnfit(name: string, value: string): boolean {
  return value === "" || (value.startsWith("-") && name !== "option") || /[`\p{Cc}]/u.test(value);
}
