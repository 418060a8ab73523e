import type { Language } from "../contract/languages.ts";
import { type Elements, parseMessage } from "./message.ts";

/** The option that a message has for what nobody has seen: `{port, select, unknown {…} other {… {port} …}}`. */
const UNKNOWN = "unknown";
const LITERAL = 0;
const BEGINS_SENTENCE = /(?:^|[.!?] )$/;
const HAN_AND_BLANK = /\p{Script=Han} $/u;
const HAN_ENDS = /\p{Script=Han}$/u;
const HAN_BEGINS = /^\p{Script=Han}/u;
const BLANK_AND_HAN = /^ \p{Script=Han}/u;

/** What is known, by the name of the placeholder. */
export type KnownOfServer = Readonly<Record<string, string>>;

/** What is known, how it is called in a sentence where that differs, and words for what is not. */
type Words = { known: KnownOfServer; called?: KnownOfServer; standIns: KnownOfServer };

/** What has been written, and whether words of ours come last in it, or a blank behind them, which Chinese does not want. */
type Written = { text: string; last: "words" | "blank" | "literal" };

/**
 * A message where nothing was checked: words stand for what nobody has seen, and names in capitals in what is to be typed. Of a
 * choice by something unknown the option `unknown` counts, or else `other`; of a plural in a sentence the singular, where that does
 * not say the number.
 */
export function writeUnchecked(message: string, words: Words, language: Language): string {
  return append({ text: "", last: "literal" }, parseMessage(message, language), words, "").text;
}

/** What has been written, and behind it these elements; `counted` is what `#` stands for. */
function append(before: Written, elements: Elements, words: Words, counted: string): Written {
  return elements.reduce((written, element) => {
    if ("options" in element) return append(written, optionOf(element, isTyped(written), words), words, element.value);
    if (!("value" in element)) return withWords(written, counted, words);
    return Number(element.type) === LITERAL
      ? withLiteral(written, element.value)
      : withWords(written, element.value, words);
  }, before);
}

function optionOf(element: Extract<Elements[number], { options: object }>, typed: boolean, { known }: Words): Elements {
  const { [known[element.value] ?? UNKNOWN]: chosen, one, other } = element.options;
  const singular = "pluralType" in element && one && !typed && !saysNumber(one.value) ? one : undefined;
  return (chosen ?? singular ?? other)?.value ?? [];
}

function saysNumber(elements: Elements): boolean {
  return elements.some((element) => !("value" in element));
}

function withLiteral({ text, last }: Written, literal: string): Written {
  if (literal === "") return { text, last };
  if (literal === " " && last === "words") return { text: `${text} `, last: "blank" };
  const between = last === "words" ? BLANK_AND_HAN.test(literal) && HAN_ENDS.test(text) : false;
  const before = last === "blank" && HAN_BEGINS.test(literal) ? withoutBlank(text) : text;
  return { text: before + (between ? literal.slice(1) : literal), last: "literal" };
}

/** Whether what comes next is to be typed, or is a literal name. */
function isTyped({ text }: Written): boolean {
  return text.split("`").length % 2 === 0;
}

function withWords(written: Written, name: string, { known, called = {}, standIns }: Words): Written {
  const { text } = written;
  if (isTyped(written)) return { text: text + (known[name] ?? name.toUpperCase()), last: "literal" };
  const given = called[name] ?? known[name];
  const words = given ?? standIns[name] ?? `{${name}}`;
  const fitting = BEGINS_SENTENCE.test(text) ? begun(words, given === undefined ? undefined : standIns[name]) : words;
  return { text: (HAN_BEGINS.test(words) ? withoutBlank(text) : text) + fitting, last: "words" };
}

/** Words as a sentence begins with them: a name that would have to be changed for it stands behind what it is the name of. */
function begun(words: string, kind: string | undefined): string {
  const whole = kind === undefined || !/^[a-z]/.test(words) ? words : `${kind} ${words}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Chinese words follow one another without a blank. */
function withoutBlank(text: string): string {
  return HAN_AND_BLANK.test(text) ? text.slice(0, -1) : text;
}
