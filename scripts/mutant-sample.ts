import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { parseSync } from "vite";

/** A change of one place, which some test should notice. Lines and columns from 0. */
export type Place = {
  file: string;
  mutator: string;
  replacement: string;
  start: Position;
  end: Position;
};

type Position = { line: number; column: number };

/** A place that holds more changes than this is left to its parts: a whole function that is emptied is noticed anyway. */
const MOST_WITHIN = 8;

const no = () => false;
const nothing = () => {};
const SILENT = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no },
  ...{
    isFatalEnabled: no,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  },
};

/**
 * Every change that Stryker knows to make in these files, but for sentences, as words decide nothing, and for what is made while a module
 * is loaded, as the runner does not let tests see that changed.
 */
export async function placesIn(files: readonly string[]): Promise<readonly Place[]> {
  const instrumenter = new Instrumenter(SILENT);
  const sources = await Promise.all(
    files.map(async (name) => ({ name, mutate: true, content: await readFile(name, "utf8") })),
  );
  const { mutants } = await instrumenter.instrument(sources, { plugins: [], ignorers: [], excludedMutations: [] });
  const contents = new Map(sources.map(({ name, content }) => [name, content.split("\n")]));
  const functions = new Map(sources.map(({ name, content }) => [name, functionsIn(name, content)]));
  return mutants.flatMap(({ fileName: file, mutatorName: mutator, replacement, location: { start, end } }) => {
    const line = start.line === end.line ? contents.get(file)?.[start.line] : undefined;
    const isSentence = mutator === "StringLiteral" && (line?.slice(start.column, end.column).includes(" ") ?? true);
    const place = { file, mutator, replacement, start, end };
    const isLater = functions.get(file)?.some((one) => liesWithin(place, { ...place, ...one })) ?? false;
    return isSentence || !isLater ? [] : [place];
  });
}

/** From where to where the functions of a file go. */
function functionsIn(name: string, content: string): readonly Pick<Place, "start" | "end">[] {
  const found: Pick<Place, "start" | "end">[] = [];
  const positionOf = (offset: number): Position => {
    const lines = content.slice(0, offset).split("\n");
    return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
  };
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, start, end, ...parts } = node as { type?: string; start?: number; end?: number };
    if (/Function/.test(type ?? "") && start !== undefined && end !== undefined) {
      found.push({ start: positionOf(start), end: positionOf(end) });
      return;
    }
    for (const part of Object.values(parts)) for (const one of [part].flat()) look(one);
  };
  look(parseSync(name, content).program);
  return found;
}

/** About so many of them, chosen by chance, and the same ones for the same seed. What lies within a chosen one comes with it. */
export function sampleOf(places: readonly Place[], most: number, seed: string): readonly Place[] {
  const byChance = places
    .map((place) => ({
      place,
      lot: createHash("sha256")
        .update(JSON.stringify([seed, place]))
        .digest("hex"),
    }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1));
  const chosen = new Set<Place>();
  for (const { place } of byChance) {
    if (chosen.size >= most) break;
    const within = places.filter((one) => liesWithin(one, place));
    if (within.length <= MOST_WITHIN) for (const one of within) chosen.add(one);
  }
  return [...chosen];
}

/** As Stryker's `mutate` takes it: lines from 1, columns from 0. */
export function rangeOf({ file, start, end }: Place): string {
  return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

function liesWithin(one: Place, other: Place): boolean {
  return one.file === other.file && !isBefore(one.start, other.start) && !isBefore(other.end, one.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
