import type { InvalidFigure } from "../contract/facts.ts";
import type { PeerText } from "./peer-text/peer-text.ts";
import { type Token, textOf, written } from "./wire/tokens.ts";

const MAX_32_BITS = 2n ** 32n - 1n;
const MAX_63_BITS = 2n ** 63n - 1n;
/** RFC 9051 section 9 (`number`, `nz-number`, `number64`) and RFC 7162 section 7 (`mod-sequence-valzer`). */
const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  MESSAGES: [0n, MAX_32_BITS],
  UNSEEN: [0n, MAX_32_BITS],
  UIDNEXT: [1n, MAX_32_BITS],
  UIDVALIDITY: [1n, MAX_32_BITS],
  HIGHESTMODSEQ: [0n, MAX_63_BITS],
  SIZE: [0n, MAX_63_BITS],
};
/** Enough for any figure, and for whoever looks for it in the dialogue. */
const MOST_CHARACTERS = 64;

/** The figures of an answer: those that can be, by item, and those that cannot. */
export type Figures = { values: ReadonlyMap<string, bigint>; invalid: readonly InvalidFigure[] };

/**
 * Takes the figures out of pairs of item and value, in which capitals do not count. Items that we do not know are left out, and one
 * that is told twice with two values is not told.
 */
export function readFigures(
  said: InvalidFigure["said"],
  pairs: readonly (readonly [Token, Token | undefined])[],
  peer: PeerText,
): Figures {
  const values = new Map<string, bigint>();
  const invalid: InvalidFigure[] = [];
  const doubtful = new Set<string>();
  for (const [name, token] of pairs) {
    const item = textOf(name)?.toUpperCase() ?? "";
    const range = rangeOf(said, item);
    if (!range || token === undefined) continue;
    const value = figureOf(token);
    if (value === null || value < range[0] || value > range[1]) {
      invalid.push({ said, item, value: peer.text(written(token)).slice(0, MOST_CHARACTERS) });
      continue;
    }
    if ((values.get(item) ?? value) !== value) doubtful.add(item);
    values.set(item, value);
  }
  for (const item of doubtful) values.delete(item);
  return { values, invalid };
}

/** A list as pairs: every second element is a name. */
export function pairsOf(list: readonly Token[]): readonly (readonly [Token, Token | undefined])[] {
  return list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1]] as const] : []));
}

/** EXAMINE says NOMODSEQ where STATUS says 0 (RFC 7162 section 3.1.2.2), so that its HIGHESTMODSEQ begins at 1. */
function rangeOf(said: InvalidFigure["said"], item: string): readonly [bigint, bigint] | undefined {
  const range = Object.hasOwn(RANGES, item) ? RANGES[item] : undefined;
  return range && said === "EXAMINE" && item === "HIGHESTMODSEQ" ? [1n, range[1]] : range;
}

function figureOf(token: Token): bigint | null {
  const text = textOf(token);
  return text !== null && /^\d{1,40}$/.test(text) ? BigInt(text) : null;
}
