import { CONCEPTS, type Concept, type Lexicon } from "./lexicon.ts";

/** A word that means something, and where it stands in its statement. */
export type Mention = { concept: Concept; start: number; end: number; words: string };

/** What one statement speaks of, what it denies, and the words by which it does. */
export type Statement = { has: ReadonlySet<Concept>; denied: ReadonlySet<Concept>; mentions: readonly Mention[] };

/** So far, in characters, a denial stands from what it denies, and what happens from what happens with it (“send or receive”). */
const REACH = { spaced: { denial: 48, together: 9 }, unspaced: { denial: 14, together: 3 } };
/** What can be denied. */
const EVENTS: ReadonlySet<Concept> = new Set([
  "arrive",
  "send",
  "ask",
  "accept",
  "login",
  "connect",
  "work",
  "sync",
  "see",
  "full",
  "bounce",
] as const);
const DENIALS: ReadonlySet<Concept> = new Set(["not", "unable", "fail"] as const);
const ENDS = /\.(?=\s|$)|[!?;:\n。！？；：…|(){}[\]]+|,(?!\d)|[，、]/;
/** A limit for whatever somebody pastes. */
const MOST_MENTIONS = 200;

type Compiled = { parts: RegExp; words: readonly (readonly [Concept, RegExp])[]; known: RegExp };

const compiled = new Map<Lexicon, Compiled>();

/** How many small words of a plain text are of this language. */
export function countKnown(text: string, lexicon: Lexicon): number {
  return text.match(compile(lexicon).known)?.length ?? 0;
}

/** How many meanings a plain text has in this language. */
export function countMeanings(text: string, lexicon: Lexicon): number {
  return compile(lexicon).words.filter(([, expression]) => text.search(expression) >= 0).length;
}

/** What a plain text says, as far as the words of this language go. */
export function statementsIn(text: string, lexicon: Lexicon): readonly Statement[] {
  const { parts, words } = compile(lexicon);
  const statements: Statement[] = [];
  let left = MOST_MENTIONS;
  for (const part of text.split(parts)) {
    if (left <= 0) break;
    const mentions = words.flatMap(([concept, expression]) => mentionsOf(part, concept, expression)).slice(0, left);
    left -= mentions.length;
    if (mentions.length === 0) continue;
    statements.push({
      has: new Set(mentions.map(({ concept }) => concept)),
      denied: deniedIn(mentions, lexicon),
      mentions,
    });
  }
  return statements;
}

function compile(lexicon: Lexicon): Compiled {
  const before = compiled.get(lexicon);
  if (before) return before;
  const begin = lexicon.unspaced ? "" : "(?<![\\p{L}\\p{N}])";
  const made: Compiled = {
    parts: new RegExp(`${ENDS.source}|${begin}(?:${lexicon.parts})`, "gu"),
    known: new RegExp(`${begin}(?:${lexicon.known})`, "gu"),
    words: CONCEPTS.flatMap((concept) => {
      const source = lexicon.words[concept];
      return source === undefined ? [] : [[concept, new RegExp(`${begin}(?:${source})`, "gu")] as const];
    }),
  };
  compiled.set(lexicon, made);
  return made;
}

function mentionsOf(part: string, concept: Concept, expression: RegExp): readonly Mention[] {
  return [...part.matchAll(expression)].map(({ index, 0: words }) => ({
    concept,
    start: index,
    end: index + words.length,
    words,
  }));
}

/** What is denied, or said to fail: each denial means what is nearest to it, and what goes together with that. */
function deniedIn(mentions: readonly Mention[], lexicon: Lexicon): ReadonlySet<Concept> {
  const { denial, together } = lexicon.unspaced ? REACH.unspaced : REACH.spaced;
  const events = mentions.filter(({ concept }) => EVENTS.has(concept));
  const meant = mentions.flatMap((one) => {
    if (!DENIALS.has(one.concept)) return [];
    const near = events.filter((event) => gap(one, event) <= (event.concept === "full" ? together : denial));
    const first = deniedBy(one, near, lexicon.behind ?? 0);
    if (!first) return [];
    const all = near.filter((event) => event === first || goesWith(event, first, one, together));
    const doing = first.concept === "work" ? doneBy(first, near) : undefined;
    return doing ? [...all, doing, ...events.filter((event) => goesWith(event, doing, first, together))] : all;
  });
  return new Set(meant.map(({ concept }) => concept));
}

function deniedBy(denial: Mention, events: readonly Mention[], behind: number): Mention | undefined {
  if (denial.concept === "fail") return nearestTo(denial, events);
  const following = events.filter(({ start }) => start > denial.start);
  if (denial.concept === "unable") return nearestTo(denial, following);
  const close = events.filter((event) => event.start <= denial.start && event.end + behind >= denial.start);
  const others = events.filter(({ concept }) => concept !== "full");
  return (
    nearestTo(
      denial,
      close.filter(({ concept }) => concept !== "full"),
    ) ??
    nearestTo(denial, following) ??
    nearestTo(denial, others)
  );
}

/** Of “sending does not work” and “it does not work to send”: what it is that does not. */
function doneBy(work: Mention, events: readonly Mention[]): Mention | undefined {
  const doing = events.filter(({ concept }) => concept === "send" || concept === "arrive" || concept === "login");
  return (
    nearestTo(
      work,
      doing.filter(({ end }) => end <= work.start),
    ) ?? nearestTo(work, doing)
  );
}

function nearestTo(one: Mention, events: readonly Mention[]): Mention | undefined {
  return events.toSorted((a, b) => gap(one, a) - gap(one, b))[0];
}

/** On the same side of the denial, with hardly more than an “or” between them. */
function goesWith(event: Mention, first: Mention, denial: Mention, together: number): boolean {
  if (event.concept === "full") return false;
  return gap(event, first) <= together && event.start >= denial.start === first.start >= denial.start;
}

/** Whether two mentions stand no further apart than so many characters. */
export function isWithin(one: Mention, other: Mention, most: number): boolean {
  return gap(one, other) <= most;
}

function gap(one: Mention, other: Mention): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
