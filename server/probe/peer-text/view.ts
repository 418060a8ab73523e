/** One way to read what a peer sent, octet by octet (a string of characters below 256). */
export type TextView = {
  text: string;
  /** Where the octet at `index` comes from: the first place in what was sent. */
  from(index: number): number;
  /** The place behind the last one that it comes from. */
  to(index: number): number;
  /** Everything but letters, digits and octets beyond ASCII was left out. */
  bare: boolean;
  /** It was decoded from base64 or hex. */
  encoded: boolean;
};

/** A shorter run of base64 or hex holds nothing that could be told from chance. */
const SHORTEST_RUN = 8;

/** The octets below 256 that are wanted, by their code. */
export type OctetSet = Uint8Array;

/** A set of octets, by what is said of each. */
export function octetsWhere(isWanted: (code: number) => boolean): OctetSet {
  return Uint8Array.from({ length: 256 }, (_, code) => (isWanted(code) ? 1 : 0));
}

/** The view with nothing but the octets that are wanted; the same one where that is all of it. */
export function keepOctets(view: TextView, of: OctetSet, bare: boolean): TextView {
  const octets = Buffer.from(view.text, "latin1");
  let kept = 0;
  for (const octet of octets) {
    // Never behind what is read: the octets are moved to the front in place.
    octets[kept] = octet;
    kept += of[octet] ?? 0;
  }
  if (kept === octets.length) return bare === view.bare ? view : { ...view, bare };
  const isKept = (index: number) => of[view.text.charCodeAt(index)] === 1;
  return atPlaces(view, octets.toString("latin1", 0, kept), isKept, bare);
}

/** The view without the octets at the marked places; the same one where there are none. */
export function leaveOut(view: TextView, marked: Uint8Array): TextView {
  if (!marked.includes(1)) return view;
  const octets = Buffer.from(view.text, "latin1");
  const left = octets.filter((_, index) => marked[index] === 0);
  return atPlaces(view, Buffer.from(left).toString("latin1"), (index) => marked[index] === 0, false);
}

/** The view as `text`, which is what is kept of it; where that stood is looked up when somebody asks, which is seldom. */
function atPlaces(view: TextView, text: string, isKept: (index: number) => boolean, bare: boolean): TextView {
  let places: Uint32Array | null = null;
  const place = (asked: number) => {
    places ??= placesKept(view.text.length, text.length, isKept);
    return places[asked] ?? 0;
  };
  return viewOf(view, text, place, place, { bare });
}

function placesKept(length: number, count: number, isKept: (index: number) => boolean): Uint32Array {
  const places = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    if (!isKept(index)) continue;
    places[at] = index;
    at += 1;
  }
  return places;
}

/** The view with each match of the pattern replaced; the same one where nothing changes. */
export function replaceMatches(view: TextView, pattern: RegExp, replace: (match: string) => string): TextView {
  const text = view.text.replace(pattern, replace);
  if (text === view.text) return view;
  let places: { from: Uint32Array; to: Uint32Array } | null = null;
  const known = () => {
    places ??= placesReplaced(view.text, text.length, pattern, replace);
    return places;
  };
  return viewOf(
    view,
    text,
    (index) => known().from[index] ?? 0,
    (index) => known().to[index] ?? 0,
    {},
  );
}

/** For each character of what came out the first and the last place of what it stands for. */
function placesReplaced(text: string, length: number, pattern: RegExp, replace: (match: string) => string) {
  const [from, to] = [new Uint32Array(length), new Uint32Array(length)];
  let at = 0;
  const add = (first: number, last: number) => {
    from[at] = first;
    to[at] = last;
    at += 1;
  };
  let rest = 0;
  for (const match of text.matchAll(pattern)) {
    for (; rest < match.index; rest += 1) add(rest, rest);
    rest += match[0].length;
    for (let left = replace(match[0]).length; left > 0; left -= 1) add(match.index, rest - 1);
  }
  for (; rest < text.length; rest += 1) add(rest, rest);
  return { from, to };
}

/** Where runs of these octets begin, and where they have ended; those of fewer than `least` are left out. */
export function runsOf(text: string, of: OctetSet, least: number): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  const shortest = Math.max(SHORTEST_RUN, least);
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && of[text.charCodeAt(index)] === 1) continue;
    if (index - start >= shortest) runs.push([start, index]);
    start = index + 1;
  }
  return runs;
}

/** A view of a view: `first` and `last` are the places in `view`. */
export function viewOf(
  view: TextView,
  text: string,
  first: (index: number) => number,
  last: (index: number) => number,
  marks: Partial<Pick<TextView, "bare" | "encoded">>,
): TextView {
  return {
    bare: view.bare,
    encoded: view.encoded,
    ...marks,
    text,
    from: (index) => view.from(first(index)),
    to: (index) => view.to(last(index)),
  };
}
