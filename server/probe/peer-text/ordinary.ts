import { PROTOCOL_WORDS } from "./protocol-words.ts";
import { VOCABULARY } from "./vocabulary.ts";

const SAID = `${PROTOCOL_WORDS}\n${VOCABULARY}`.toLowerCase();
const OUTSIDE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const SEPARATOR = /[^\p{L}\p{N}]+/u;
/** What stands between words of running text; any other sign is none of it. */
const BETWEEN_WORDS = /[\s.,:;'’()/_-]+/;
/** Numbers below this many digits are years, ports, counts and sizes. */
const DIGITS = 6;
/** So many signs may stand around a word in running text: `[failed]:`. */
const MOST_AROUND = 3;

/** Tells whether a text is one that a server says to anybody, so that its presence discloses nothing. */
export type Ordinary = {
  /** The text itself, whatever punctuation stands around it: a word, a part of one, or several words. */
  word(text: string): boolean;
  /** Every word in it, however they are joined. */
  words(text: string): boolean;
  /** A piece cut out of a text, in which a word may have lost its beginning or its end. */
  piece(text: string): boolean;
};

/**
 * Knows the words of the protocols and of servers (`vocabulary.ts`), and `own`: what the user configured, which is shown
 * in the clear anyway.
 */
export function createOrdinary(own: readonly string[]): Ordinary {
  const shown = own.join("\n").toLowerCase();
  const isSaid = (part: string) => SAID.includes(part) || shown.includes(part);
  const isWord = (text: string): boolean => {
    const core = text.toLowerCase().replace(OUTSIDE, "");
    const around = text.trim().length - core.length;
    if (core === "") return around < 4 || new Set(text.trim()).size < 2;
    if (around > Math.min(MOST_AROUND, core.length + 1)) return false;
    if (core.length < 2 || (core.length < 3 && isAscii(core))) return true;
    if (/^\d+$/.test(core) && core.length < DIGITS) return true;
    if (isSaid(core) || shown.includes(text.toLowerCase())) return true;
    const parts = core.split(/\s+/);
    return parts.length > 1 && parts.every(isWord);
  };
  return {
    word: isWord,
    words: (text) => text.split(SEPARATOR).every((word) => word === "" || isWord(word)),
    piece: (text) => text.split(BETWEEN_WORDS).every((word) => /^\p{L}{0,3}$/u.test(word) || isWord(word)),
  };
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
