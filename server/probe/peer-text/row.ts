import { contains, merge, type Search, type TextRange } from "./search.ts";

/** What one text of several has to lose. */
export type Loss = { echoes: readonly TextRange[]; withheld: boolean };

/** A place in one of several texts. */
type Piece = { index: number; range: TextRange };

const STATUS = /^(?:\+|(?:\*|[A-Z]{0,8}\d{1,8}) (?:OK|NO|BAD|BYE)) ?/i;

/**
 * Looks through texts that came one after the other (octets as characters) as through one, so that a secret is found that
 * begins in one and ends in the next, also behind another status.
 */
export function searchRow(texts: readonly string[], search: Search): readonly Loss[] {
  const behind = texts.map((text) => STATUS.exec(text)?.[0].length ?? 0);
  const whole = searchJoined(texts, [], search);
  const bodies = behind.some((length) => length > 0) ? searchJoined(texts, behind, search) : NOTHING;
  // Nearly always.
  if (whole === NOTHING && bodies === NOTHING) return texts.map(() => NO_LOSS);
  const echoes = byText([...whole.echoes, ...bodies.echoes]);
  const parts = byText([...whole.parts, ...bodies.parts]);
  return texts.map((_, index) => {
    const hidden = merge(echoes.get(index) ?? []);
    const left = (parts.get(index) ?? []).filter((part) => !hidden.some((echo) => contains(echo, part)));
    return { echoes: hidden, withheld: left.length > 0 };
  });
}

const NO_LOSS: Loss = { echoes: [], withheld: false };
const NOTHING: { echoes: readonly Piece[]; parts: readonly Piece[] } = { echoes: [], parts: [] };

/** Joins the texts by one octet, each without as much of its beginning as `behind` says, and looks through the whole. */
function searchJoined(texts: readonly string[], behind: readonly number[], search: Search): typeof NOTHING {
  const joined = texts.map((text, index) => text.slice(behind[index] ?? 0));
  const starts = startsOf(joined.map((text) => text.length));
  const pieces = (range: TextRange): readonly Piece[] => {
    const found: Piece[] = [];
    for (let index = lastUpTo(starts, range.from); (starts[index] ?? range.to) < range.to; index += 1) {
      const start = starts[index] ?? 0;
      const from = Math.max(0, range.from - start);
      const to = Math.min(joined[index]?.length ?? 0, range.to - start);
      const skipped = behind[index] ?? 0;
      if (from < to) found.push({ index, range: { from: from + skipped, to: to + skipped } });
    }
    return found;
  };
  const { echoes, parts } = search(joined.join("\n"));
  if (echoes.length + parts.length === 0) return NOTHING;
  return { echoes: echoes.flatMap(pieces), parts: parts.flatMap(pieces) };
}

function byText(pieces: readonly Piece[]): ReadonlyMap<number, readonly TextRange[]> {
  const ranges = new Map<number, TextRange[]>();
  for (const { index, range } of pieces) {
    const known = ranges.get(index);
    if (known) known.push(range);
    else ranges.set(index, [range]);
  }
  return ranges;
}

/** Where each begins when they are joined by one octet. */
function startsOf(lengths: readonly number[]): readonly number[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length + 1;
    return start;
  });
}

/** The last of `starts` that is not behind `place`. */
function lastUpTo(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
