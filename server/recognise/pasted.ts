import { withoutPlaceholders } from "../probe/peer-text/placeholders.ts";

/** More than this nobody pastes for one failure; of more, the beginning and the end are read. It also bounds the time. */
const LONGEST_TEXT = 128 * 1024;
const MOST_LINES = 2000;
const LONGEST_LINE = 4000;

/** What looks the same on a screen: signs that nobody sees, and quotes that a word processor has bent. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|(?![\t\n\r])\p{Cc}/gu;
const APOSTROPHES = /[‘’‛´`](?=\p{L})|(?<=\p{L})[‘’‛´]|[‘’‛]/gu;
/** 0×800CCC0E: the sign for “times” where a number is meant. */
const TIMES = /\b0×(?=[\da-f]{4})/gi;
const QUOTES = /[“”„‟«»]/gu;

/** Marks of a page or of an e-mail in HTML; a greeting in HTML itself is left, as it says that the port is another one. */
const LINE_TAGS = /<\/?(?:br|p|div|li|ul|ol|tr|table|pre|h[1-6]|blockquote)\b[^<>]{0,200}>/gi;
const OTHER_TAGS = /<\/?(?:span|b|strong|em|i|u|td|th|code|a|font|small)\b[^<>]{0,300}>/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  hellip: "…",
  ndash: "–",
  mdash: "—",
};

/** How a log writes down what spans lines or holds quotes. */
const ESCAPED_BREAK = /\\r\\n|\\n(?=\s|[-+#"'*[({]|[A-Z\d]|at\b|$)/g;
const ESCAPED_SIGN = /\\(["'/])/g;

/** What somebody has pasted, line by line as it was once shown: without the marks of a page, of a log or of a word processor. */
export function linesOf(text: string): readonly string[] {
  const whole =
    text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT / 2)}\n${text.slice(-LONGEST_TEXT / 2)}` : text;
  const plain = unescaped(withoutMarkup(withoutPlaceholders(whole)))
    .normalize("NFKC")
    .replace(INVISIBLE, "");
  const lines = plain
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(TIMES, "0x")
    .split(/\r?\n|\r/);
  const kept = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES / 2), ...lines.slice(-MOST_LINES / 2)] : lines;
  return kept.map((line) => line.slice(0, LONGEST_LINE).replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

function withoutMarkup(text: string): string {
  const tagless = /<[a-z/]/i.test(text) ? text.replace(LINE_TAGS, "\n").replace(OTHER_TAGS, " ") : text;
  return tagless.includes("&") ? tagless.replace(ENTITY, entity) : tagless;
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
}

function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(ESCAPED_BREAK, "\n").replace(ESCAPED_SIGN, "$1") : text;
}
