import { keepOctets, leaveOut, octetsWhere, replaceMatches, runsOf, type TextView, viewOf } from "./view.ts";

/** So many encodings inside of each other are undone. */
const DEPTH = 3;
const ESCAPE =
  /%[0-9a-f]{2}|=[0-9a-f]{2}|(?:[\\%]u[0-9a-f]{4})+|\\u\{[0-9a-f]{1,6}\}|\\x[0-9a-f]{2}|\\[0-3][0-7]{2}|\\[nrt0]|\\[^a-z0-9]|&#x[0-9a-f]{1,6};?|&#\d{1,7};?|&(?:amp|lt|gt|quot|apos|nbsp);/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const CONTROL: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", 0: "\0" };

/** Characters with one and the same thing behind each: a NUL (as in UTF-16), a blank, a dash, a zero-width space. */
const SPACED_OUT =
  /(?:[\0-\x7f]|[\xc0-\xf7][\x80-\xbf]+)([^a-z0-9]{1,3}?)(?:(?:[\0-\x7f]|[\xc0-\xf7][\x80-\xbf]+)\1){2,}/gi;
const LINE_END = /[\r\n]/;

/**
 * Every way in which `sent` can be read: as it is, without what separates letters, without escapes, decoded; and these in turn. None is
 * longer than what it comes from, so those of fewer octets than `shortest`, the least that is looked for, are left out with all
 * that could be read in them.
 */
export function viewsOf(sent: string, shortest: number): Iterable<TextView> {
  const view = {
    text: sent,
    from: (index: number) => index,
    to: (index: number) => index + 1,
    bare: false,
    encoded: false,
  };
  return readings(view, DEPTH, shortest);
}

function* readings(view: TextView, depth: number, shortest: number): Generator<TextView> {
  if (view.text.length < shortest) return;
  yield view;
  const bare = keepOctets(view, LETTER_OR_DIGIT, true);
  if (bare !== view) yield bare;
  if (depth === 0) return;
  yield* joined(view);
  const plain = unescaped(view);
  if (plain !== view) yield* readings(plain, depth - 1, shortest);
  for (const decoded of base64(view, shortest)) yield* decodedReadings(decoded, depth, shortest);
  for (const decoded of hex(bare, shortest)) yield* decodedReadings(decoded, depth, shortest);
  if (depth < DEPTH) return;
  // What is folded or spaced out.
  const unbroken = keepOctets(view, NO_BLANK, view.bare);
  if (unbroken !== view) yield* base64(unbroken, shortest);
  if (view.text.includes("0x")) yield* hex(without(bare, /0x/g), shortest);
}

function* decodedReadings(decoded: TextView, depth: number, shortest: number): Generator<TextView> {
  if (isReadable(decoded.text)) yield* readings(decoded, depth - 1, shortest);
  else yield decoded;
}

/**
 * What is spaced out or folded, put together with its signs. Few words become others by that, unlike by leaving out all that
 * separates: so a short secret is found here, and one of which signs are the most.
 */
function* joined(view: TextView): Generator<TextView> {
  if (view.bare) return;
  const { text } = view;
  const left = new Uint8Array(text.length);
  for (const { 0: run, 1: separator = "", index: start } of text.matchAll(SPACED_OUT)) {
    for (let at = 0; at < run.length; ) {
      at += lengthOfCharacter(run, at);
      for (const end = at + separator.length; at < end; at += 1) left[start + at] = 1;
    }
  }
  const some = leaveOut(view, left);
  if (some !== view) yield some;
  if (LINE_END.test(text)) yield keepOctets(view, NO_LINE_END, false);
}

/** In octets of UTF-8. */
function lengthOfCharacter(text: string, start: number): number {
  let end = start + 1;
  if (text.charCodeAt(start) >= 0xc0) while ((text.charCodeAt(end) & 0xc0) === 0x80) end += 1;
  return end - start;
}

const LETTER_OR_DIGIT = octetsWhere((code) => /[a-z0-9]/i.test(String.fromCharCode(code)) || code >= 128);
const NO_BLANK = octetsWhere((code) => code > 32 && code !== 34);
const NO_LINE_END = octetsWhere((code) => code !== 10 && code !== 13);
const BASE64 = octetsWhere((code) => /[a-z0-9+/_,-]/i.test(String.fromCharCode(code)));
const HEX = octetsWhere((code) => /[0-9a-f]/i.test(String.fromCharCode(code)));

function without(view: TextView, pattern: RegExp): TextView {
  return replaceMatches(view, pattern, () => "");
}

function unescaped(view: TextView): TextView {
  return /[%=\\&]/.test(view.text) ? replaceMatches(view, ESCAPE, meaningOf) : view;
}

/** What an escape stands for: percent (RFC 3986), quoted-printable, JSON and the like, quoted strings (RFC 9051 section 4.3), HTML. */
function meaningOf(sign: string): string {
  const [first = "", second = ""] = sign;
  if (first === "=" || (first === "%" && second !== "u" && second !== "U"))
    return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
  if (first === "\\" || first === "%") {
    if (sign[2] === "{") return octets(pointed(Number.parseInt(sign.slice(3), 16)));
    if (/^[0-3][0-7]{2}$/.test(sign.slice(1))) return String.fromCharCode(Number.parseInt(sign.slice(1), 8));
    if (/[ux]/i.test(second)) {
      const units = sign.split(/[\\%][ux]/i).slice(1);
      const decoded = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      return second === "x" || second === "X" ? decoded : octets(decoded);
    }
    return CONTROL[second] ?? second;
  }
  const name = sign.replace(/^&#?|;$/g, "");
  if (!sign.startsWith("&#")) return NAMED[name.toLowerCase()] ?? "";
  const point = /^x/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number(name);
  return octets(pointed(point));
}

function pointed(point: number): string {
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : "";
}

function octets(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** Each run of base64, in any of its alphabets (RFC 4648, RFC 3501 section 5.1.3), from each of four places on: it may stand behind other letters. */
function* base64(view: TextView, shortest: number): Generator<TextView> {
  // Four of its octets are three.
  for (const [start, last] of runsOf(view.text, BASE64, (shortest * 4) / 3)) {
    const run = view.text.slice(start, last);
    const padded = view.text.startsWith("==", last) ? 2 : view.text.startsWith("=", last) ? 1 : 0;
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const text = Buffer.from(run.slice(skipped).replaceAll(",", "/"), "base64").toString("latin1");
      const at = (bit: number) => start + skipped + Math.floor(bit / 6);
      const end = (index: number) => (index === text.length - 1 ? last + padded - 1 : at(index * 8 + 7));
      yield viewOf(view, text, (index) => at(index * 8), end, { bare: false, encoded: true });
    }
  }
}

function* hex(view: TextView, shortest: number): Generator<TextView> {
  for (const [start, end] of runsOf(view.text, HEX, shortest * 2)) {
    const run = view.text.slice(start, end);
    for (const skipped of [0, 1]) {
      const text = Buffer.from(run.slice(skipped, run.length - ((run.length - skipped) % 2)), "hex").toString("latin1");
      const at = (index: number) => start + skipped + index * 2;
      yield viewOf(view, text, at, (index) => at(index) + 1, { bare: false, encoded: true });
    }
  }
}

/** Whether what was decoded may hold more: mostly printable, or UTF-16 of it. */
function isReadable(text: string): boolean {
  let printable = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 32 && code < 127) || code === 0) printable += 1;
  }
  return printable * 10 >= text.length * 7;
}
