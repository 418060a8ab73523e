import { expect, it } from "vitest";
import { printable } from "../../../../server/probe/wire/printable.ts";

/** Every code point that there is, but those of pairs. */
const ALL = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
const of = (pattern: RegExp) => ALL.map((code) => String.fromCodePoint(code)).filter((sign) => pattern.test(sign));

it("shows control characters instead of obeying them", () => {
  expect(printable("a\u001b[2Jb\u0000c\r\n\u202e")).toBe("a\\x1b[2Jb\\x00c\\x0d\\x0a\\u202e");
});

it("leaves other scripts alone", () => {
  expect(printable("登录失败 – Überlauf")).toBe("登录失败 – Überlauf");
});

it("cuts after 1,024 characters", () => {
  expect(printable("x".repeat(1024))).toHaveLength(1024);
  expect(printable("x".repeat(5000))).toBe(`${"x".repeat(1024)}…`);
});

it.each([
  ["controls", /\p{Cc}/u, 65],
  ["what turns the direction", /\p{Bidi_Control}/u, 12],
  ["what nobody sees", /\p{Default_Ignorable_Code_Point}/u, 4174],
  ["ends of lines and paragraphs", /[\p{Zl}\p{Zp}]/u, 2],
  ["marks of annotations", /[\ufff9-\ufffb]/u, 3],
])("shows every one of %s between Latin letters, alone and in a row", (_, pattern, count) => {
  const signs = of(pattern);
  expect(signs.length).toBe(count);
  const shown = signs.filter((sign) => printable(`a${sign}b`).includes(sign) || printable(sign + sign).includes(sign));
  expect(shown).toEqual([]);
});

it("shows halves of pairs, also where the text is cut between them", () => {
  expect(printable("a\ud83d")).toBe("a\\ud83d");
  expect(printable(`${"x".repeat(1023)}😀`)).toBe(`${"x".repeat(1023)}…`);
});

it.each([
  ["Latin with a zero-width space", "IN\u200bBOX", "IN\\u200bBOX"],
  ["Latin with joiners", "IN\u200dBO\u200cX", "IN\\u200dBO\\u200cX"],
  ["a name that is turned round", "exe.\u202egpj", "exe.\\u202egpj"],
  ["marks of direction in Latin", "a\u200eb\u200fc\u061cd", "a\\u200eb\\u200fc\\u061cd"],
  ["a mark of direction in Hebrew", "דואר\u200f נכנס", "דואר\\u200f נכנס"],
  ["isolates around Arabic", "\u2067بريد\u2069", "\\u2067بريد\\u2069"],
  ["a soft hyphen", "In\u00adbox", "In\\xadbox"],
  ["a byte order mark", "\ufeffINBOX", "\\ufeffINBOX"],
  ["a Hangul filler, which looks like a blank", "IN\u3164BOX", "IN\\u3164BOX"],
  ["a message in tags", "ok\u{e0041}\u{e0042}", "ok\\u{e0041}\\u{e0042}"],
  [
    "a flag with a message in its tags",
    "\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}",
    "\u{1f3f4}\\u{e0068}\\u{e0069}\\u{e007f}",
  ],
  ["a message in forms of a picture", "😀\ufe0f\u{e0131}\u{e0132}", "😀\ufe0f\\u{e0131}\\u{e0132}"],
  ["two forms of a Chinese sign", "葛\u{e0100}\u{e0101}", "葛\u{e0100}\\u{e0101}"],
  ["a form of a Latin letter", "a\ufe0f", "a\\ufe0f"],
  ["two joiners in Persian", "می\u200c\u200cخواهم", "می\\u200c\\u200cخواهم"],
  ["a joiner at the end of Persian", "می\u200c", "می\\u200c"],
  ["a picture that is joined to nothing", "😀\u200d", "😀\\u200d"],
])("shows %s", (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

it.each([
  ["Arabic", "البريد الوارد"],
  ["Arabic with vowels", "مُحَمَّد"],
  ["an Arabic sign of numbers", "\u0600١٢٣"],
  ["Hebrew with points", "שָׁלוֹם"],
  ["Persian with a joiner", "نامه\u200cهای دریافتی"],
  ["Urdu", "موصول ہونے والی ڈاک"],
  ["Hindi with a joiner", "क्\u200dष"],
  ["Hindi that parts letters", "क्\u200cष"],
  ["Sinhala", "ශ්\u200dරී ලංකා"],
  ["Malayalam with a joiner at its end", "അവന്\u200d"],
  ["Bengali", "র\u09cd\u200dয"],
  ["Thai", "กล่องจดหมายเข้า"],
  ["Mongolian with a form", "ᠠ\u180b"],
  ["Korean", "받은 편지함"],
  ["Chinese with a form", "葛\u{e0100}城"],
  ["a heart in colour", "❤️"],
  ["a heart in black", "❤︎"],
  ["a family", "👨‍👩‍👧‍👦"],
  ["a person with a skin and a job", "🧑🏽‍🚀"],
  ["a runner with a skin and a sex", "🏃🏽‍♀️"],
  ["a flag of a rainbow", "🏳️‍🌈"],
  ["a flag of a country", "🇩🇪"],
  ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ["a key", "1️⃣ #️⃣"],
  ["a new line of Unicode's pictures", "👁️‍🗨️"],
])("leaves %s as it is", (_, text) => {
  expect(printable(text)).toBe(text);
});
