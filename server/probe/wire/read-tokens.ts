import type { Token } from "./tokens.ts";

/** Deeper lists than any server sends. */
const DEEPEST = 100;
const SPACE = 32;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const BACKSLASH = 92;
const BRACE = 123;
const TILDE = 126;
const LITERAL = /^~?\{\d{1,20}\}$/;
/** A sequence set that begins with `*`, which no atom does (RFC 9051 section 9). */
const SEQUENCE = /^\*(?:[:,][\d*:,]+)?$/;

/** What may stand in an atom, by code: ATOM-CHAR of RFC 9051 section 9. */
const ATOM_CHAR = new Uint8Array(128);
for (let code = 33; code < 127; code += 1) ATOM_CHAR[code] = '(){%*"\\]'.includes(String.fromCharCode(code)) ? 0 : 1;

/** How much is read, and whether atoms may hold anything: in response codes they do. */
export type Reading = { most: number; lenient: boolean };

/**
 * Reads what a response consists of: each but the last of `texts` ends with the announcement of the literal that follows it. Octets
 * beyond ASCII are a part of atoms, as some servers send names that way. Null for what is not well-formed.
 */
export function readTokens(
  texts: readonly string[],
  literals: readonly Buffer[],
  { most, lenient }: Reading,
): readonly Token[] | "too-many" | null {
  const root: Token[] = [];
  const open: Token[][] = [root];
  let list = root;
  let count = 0;
  for (const [index, text] of texts.entries()) {
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === SPACE) {
        at += 1;
        continue;
      }
      if (code === CLOSE && open.length > 1) {
        open.pop();
        list = open.at(-1) ?? root;
        at += 1;
        continue;
      }
      count += 1;
      if (count > most) return "too-many";
      if (code === OPEN) {
        if (open.length > DEEPEST) return null;
        const inner: Token[] = [];
        list.push(inner);
        open.push(inner);
        list = inner;
        at += 1;
        continue;
      }
      if (code === QUOTE) {
        const end = endOfString(text, at);
        if (end < 0) return null;
        const inside = text.slice(at + 1, end);
        list.push(inside.includes("\\") ? inside.replace(/\\([\s\S])/g, "$1") : inside);
        at = end + 1;
        continue;
      }
      if (code === BRACE || (code === TILDE && text.charCodeAt(at + 1) === BRACE)) {
        const literal = literals[index];
        if (literal === undefined || !LITERAL.test(text.slice(at))) return null;
        list.push(literal.toString("utf8"));
        at = text.length;
        continue;
      }
      const end = endOfAtom(text, at, open.length > 1, lenient);
      if (end < 0) return null;
      const atom = text.slice(at, end);
      list.push(/^nil$/i.test(atom) ? null : atom);
      at = end;
    }
  }
  return open.length === 1 ? root : null;
}

/** The place of the quote that ends the string which begins at `start`; -1 where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return -1;
}

/** The place behind the atom that begins at `start`; -1 where it holds what no atom may. */
function endOfAtom(text: string, start: number, inList: boolean, lenient: boolean): number {
  const first = text[start];
  if (first === "*") return endOfSequence(text, start, inList);
  if (!isAtomChar(text.charCodeAt(start)) && first !== "\\" && first !== "%" && !(lenient && first === "]")) return -1;
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE || (inList && code === CLOSE)) break;
    if (isAtomChar(code) || code === 93) continue;
    // `\*` among the permanent flags.
    if (first === "\\" && at === start + 1 && text[at] === "*") {
      const next = text.charCodeAt(at + 1);
      return Number.isNaN(next) || next === SPACE || next === CLOSE ? at + 1 : -1;
    }
    // Two flags without a space between them: home.pl writes `\Sent\HasNoChildren`.
    if (inList && code === BACKSLASH && first === "\\" && at > start + 1 && startsFlag(text.charCodeAt(at + 1))) break;
    if (!lenient) return -1;
  }
  return at;
}

function endOfSequence(text: string, start: number, inList: boolean): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== SPACE && !(inList && text.charCodeAt(at) === CLOSE)) at += 1;
  return SEQUENCE.test(text.slice(start, at)) ? at : -1;
}

function startsFlag(code: number): boolean {
  return code === 42 || (code < 128 && isAtomChar(code));
}

function isAtomChar(code: number): boolean {
  return code >= 128 || ATOM_CHAR[code] === 1;
}
