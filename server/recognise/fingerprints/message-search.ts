import type { Fingerprint, FingerprintIndex } from "./fingerprint-index.ts";
import { placeWords } from "./hash-words.ts";

/** A known message in a text: whose, how much of it is there (1 all of it), the words that it was known by, and how well. */
export type FoundMessage = {
  fingerprint: Fingerprint;
  share: number;
  /** How much of the text it is, of what is not filled in. */
  shareOfText: number;
  words: string;
  score: number;
};

/** Finds known messages in texts, or among words as `hashWords` gives them; the best first. */
export type MessageSearch = {
  find: (text: string) => readonly FoundMessage[];
  findAmong: (words: readonly number[]) => readonly FoundMessage[];
};

const HASHES = 0x1_00_00;
/** What a word says, in bits: a word of all messages nearly nothing, one that is rare not more than this. */
const LEAST_BITS = 1;
const MOST_BITS = 8;
/** More words of a text are not looked at: it also bounds the time. */
const MOST_WORDS = 1500;
const MOST_HITS = 400;
/** Of how many messages a word that is in one of them is rare, at the least. */
const MANY = 4096;
/** So many words may be filled in between two of a message: a host, an address, the answer of a server. */
const FILLED_IN = 8;
/** What each word that is filled in costs, so that words that lie together count for more. */
const BITS_A_GAP = 0.25;
/** Of a message of so few words none may be missing, as it can be the one that says what has failed. */
const SHORT = 6;
const LONG = 10;
/** How much of a message has to be there, in bits; less will do of a long one, and least where the text is hardly anything else. */
const SHARE = 0.85;
const SHARE_OF_LONG = 0.65;
const SHARE_OF_CUT = 0.35;
const SHARE_OF_TEXT = 0.85;
/** Where nothing is written between words, a word is many of what counts as words here, and none of them may be missing. */
const SHARE_UNSPACED = 0.9;
const UNSPACED = /^(?:zh|ja|th|lo|km|my)\b/;

type Hit = { at: number; place: number };

/** Makes the search for the messages of an index. */
export function openSearch({ fingerprints }: FingerprintIndex): MessageSearch {
  const postings = postingsOf(fingerprints);
  const bits = bitsOf(fingerprints);
  const totals = fingerprints.map(({ words }) => sum(words.map((word) => bits[word] ?? 0)));

  function find(text: string): readonly FoundMessage[] {
    const words = placeWords(text).slice(0, MOST_WORDS);
    const own = words.filter(({ isFilledIn }) => !isFilledIn).length;
    return chainsIn(
      words.map(({ hash }) => hash),
      own,
    ).map(({ at, ...found }) => ({
      ...found,
      words: text.slice(words[at[0] ?? 0]?.start, words[at.at(-1) ?? 0]?.end),
    }));
  }

  function findAmong(words: readonly number[]): readonly FoundMessage[] {
    return chainsIn(words, words.length).map(({ at, ...found }) => ({ ...found, words: "" }));
  }

  function chainsIn(hashes: readonly number[], own: number): readonly FoundChain[] {
    const found = [...hitsIn(hashes)].flatMap(([which, hits]) => {
      const fingerprint = fingerprints[which];
      const total = totals[which] ?? 0;
      if (!fingerprint || sumOfPlaces(hits, fingerprint) < total * SHARE_OF_CUT) return [];
      const chain = bestChain(hits.slice(0, MOST_HITS), fingerprint);
      if (!isEnough(chain, fingerprint, total, hashes.length)) return [];
      return [
        {
          fingerprint,
          share: chain.bits / total,
          shareOfText: chain.at.length / Math.max(1, own),
          score: 2 * chain.bits - total - chain.gaps,
          at: chain.at,
        },
      ];
    });
    return found.toSorted((one, other) => other.score - one.score);
  }

  function* hitsIn(hashes: readonly number[]): Iterable<readonly [number, readonly Hit[]]> {
    const hits = new Map<number, Hit[]>();
    for (const [at, hash] of hashes.entries()) {
      for (let index = postings.starts[hash] ?? 0; index < (postings.starts[hash + 1] ?? 0); index += 1) {
        const which = postings.messages[index] ?? 0;
        const hit = { at, place: postings.places[index] ?? 0 };
        const list = hits.get(which);
        if (list) list.push(hit);
        else hits.set(which, [hit]);
      }
    }
    yield* hits;
  }

  function sumOfPlaces(hits: readonly Hit[], { words }: Fingerprint): number {
    return sum([...new Set(hits.map(({ place }) => place))].map((place) => bits[words[place] ?? 0] ?? 0));
  }

  function bestChain(hits: readonly Hit[], { words }: Fingerprint): Chain {
    const ends: End[] = [];
    let best: End | null = null;
    for (const hit of hits) {
      const own = bits[words[hit.place] ?? 0] ?? 0;
      let end: End = { hit, bits: own, gaps: 0, before: null };
      for (const before of ends) {
        const filled = hit.at - before.hit.at - 1;
        const left = hit.place - before.hit.place - 1;
        if (filled < 0 || left < 0 || filled > left + FILLED_IN) continue;
        const gaps = before.gaps + Math.max(0, filled - left) * BITS_A_GAP;
        if (before.bits + own - gaps > end.bits - end.gaps) end = { hit, bits: before.bits + own, gaps, before };
      }
      ends.push(end);
      if (!best || end.bits - end.gaps > best.bits - best.gaps) best = end;
    }
    return chainOf(best);
  }

  return { find, findAmong };
}

type FoundChain = Omit<FoundMessage, "words"> & { at: readonly number[] };

type End = { hit: Hit; bits: number; gaps: number; before: End | null };
type Chain = { at: readonly number[]; bits: number; gaps: number };

function chainOf(end: End | null): Chain {
  const at: number[] = [];
  for (let one = end; one; one = one.before) at.unshift(one.hit.at);
  return { at, bits: end?.bits ?? 0, gaps: end?.gaps ?? 0 };
}

/** Whether so much of a message is there that it is no chance, and that no word is missing that says what has failed. */
function isEnough(
  { at, bits, gaps }: Chain,
  { words: { length }, language }: Fingerprint,
  total: number,
  lengthOfText: number,
): boolean {
  if (length === 1) return false;
  if (length === 2) return at.length === 2 && gaps <= BITS_A_GAP * 4;
  if (length <= SHORT) return at.length === length;
  const share = bits / total;
  if (UNSPACED.test(language)) return share >= SHARE_UNSPACED;
  if (length < LONG) return share >= SHARE;
  return share >= SHARE_OF_LONG || (at.length >= LONG && at.length >= lengthOfText * SHARE_OF_TEXT);
}

/** For each word, in which messages and where it stands. */
function postingsOf(fingerprints: readonly Fingerprint[]): {
  starts: Uint32Array;
  messages: Uint32Array;
  places: Uint8Array;
} {
  const starts = new Uint32Array(HASHES + 1);
  for (const { words } of fingerprints) for (const word of words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let hash = 1; hash <= HASHES; hash += 1) starts[hash] = (starts[hash] ?? 0) + (starts[hash - 1] ?? 0);
  const next = starts.slice();
  const messages = new Uint32Array(starts[HASHES] ?? 0);
  const places = new Uint8Array(messages.length);
  for (const [which, { words }] of fingerprints.entries()) {
    for (const [place, word] of words.entries()) {
      const index = next[word] ?? 0;
      next[word] = index + 1;
      messages[index] = which;
      places[index] = place;
    }
  }
  return { starts, messages, places };
}

function bitsOf(fingerprints: readonly Fingerprint[]): Float32Array {
  const counts = new Float32Array(HASHES);
  for (const { words } of fingerprints) for (const word of new Set(words)) counts[word] = (counts[word] ?? 0) + 1;
  const all = Math.max(MANY, fingerprints.length);
  return counts.map((count) => Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.log2(all / (count || 1)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
