import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { FuzzKind, Outcome } from "./kind.ts";
import { randomOf } from "./random.ts";

/** A case that did not go as it should. */
export type Failed = { kind: string; seed: string; what: string; faults: readonly string[] };

/** What came of all cases of a kind. */
export type Tally = {
  kind: string;
  cases: number;
  controls: number;
  /** How many came out as what. */
  came: Readonly<Record<string, number>>;
  crashes: number;
  hangs: number;
  falseUp: number;
  others: number;
  /** The longest that a case took beyond its own deadline, in seconds. */
  longestBeyond: number;
  /** Which case that was. */
  longest: string;
  /** Memory in use after a collection, at the start, after each quarter and at the end, in MiB. */
  heapMiB: readonly number[];
};

export type Limits = { seed: string; cases: number; until: number; onFailed(failed: Failed): void };

/** One case of so many is left as it is. */
const CONTROLS = 20;
/** So much longer than its deadline a case may take on a busy machine: beyond that, something waits without an end, in seconds. */
const HANGS_AFTER = 60;
const QUARTERS = 4;

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/** What is in use after a collection, in MiB. */
export function heapMiB(): number {
  if (typeof collect === "function") for (let times = 0; times < 2; times += 1) collect();
  return Math.round((process.memoryUsage().heapUsed / 1024 / 1024) * 10) / 10;
}

/** More than that between the first quarter of the cases, when all caches are full, and their end is memory that nobody lets go of. */
export const MOST_GROWTH_MIB = 24;

/** By how much memory in use grew after the first quarter, in MiB. */
export function growthMiB({ heapMiB }: Pick<Tally, "heapMiB">): number {
  const [, first = 0] = heapMiB;
  return (heapMiB.at(-1) ?? first) - first;
}

/** The seed by which a case can be run alone. */
export function seedOf(seed: string, index: number): string {
  return `${seed}.${index}`;
}

/** Whether the case of this seed is one that changes nothing. */
function isControl(seed: string): boolean {
  return Number(seed.split(".").at(-1)) % CONTROLS === 0;
}

/** Runs the cases of a kind, until there were as many as wanted or the time is up. */
export async function runKind(kind: FuzzKind, { seed, cases, until, onFailed }: Limits): Promise<Tally> {
  const prepared = await kind.prepare();
  const watch = watchCrashes();
  const came = new Map<string, number>();
  const counts = { cases: 0, controls: 0, crashes: 0, hangs: 0, falseUp: 0, others: 0 };
  let longestBeyond = 0;
  let longest = "";
  let next = 0;
  const heap: number[] = [];

  const one = async (own: string): Promise<void> => {
    const control = isControl(own);
    const outcome = await within(prepared.run(randomOf(`${kind.name} ${own}`), control));
    counts.cases += 1;
    counts.controls += control ? 1 : 0;
    if (outcome.seconds - outcome.deadline > longestBeyond) {
      longestBeyond = outcome.seconds - outcome.deadline;
      longest = `${own}: ${outcome.what}`;
    }
    const name = control ? `control ${outcome.came}` : outcome.came;
    came.set(name, (came.get(name) ?? 0) + 1);
    const late = outcome.seconds > outcome.deadline + HANGS_AFTER ? [`hang: ${outcome.seconds.toFixed(1)} s`] : [];
    const faults = [...outcome.faults, ...late, ...watch.taken()];
    for (const fault of faults) {
      const [which = ""] = fault.split(":", 1);
      if (which === "crash") counts.crashes += 1;
      else if (which === "hang") counts.hangs += 1;
      else if (which === "false up") counts.falseUp += 1;
      else counts.others += 1;
    }
    if (faults.length > 0) onFailed({ kind: kind.name, seed: own, what: outcome.what, faults });
  };
  const worker = async (end: number): Promise<void> => {
    while (next < end && Date.now() < until) {
      next += 1;
      await one(seedOf(seed, next - 1));
    }
  };

  try {
    for (let quarter = 0; quarter <= QUARTERS; quarter += 1) {
      const end = quarter === 0 ? Math.min(cases, Math.ceil(cases / 20)) : Math.ceil((cases * quarter) / QUARTERS);
      await Promise.all(Array.from({ length: kind.atOnce }, () => worker(end)));
      heap.push(heapMiB());
    }
  } finally {
    await prepared.close();
    watch.end();
  }
  return { kind: kind.name, ...counts, came: Object.fromEntries(came), longestBeyond, longest, heapMiB: heap };
}

/** One case by its seed, with all that is known of it. */
export async function runOne(kind: FuzzKind, seed: string): Promise<Outcome> {
  const prepared = await kind.prepare();
  const watch = watchCrashes();
  try {
    const outcome = await within(prepared.run(randomOf(`${kind.name} ${seed}`), isControl(seed)));
    return { ...outcome, faults: [...outcome.faults, ...watch.taken()] };
  } finally {
    await prepared.close();
    watch.end();
  }
}

/** What a case came to; a rejection is a crash, and so is one that nobody handled. */
async function within(run: Promise<Outcome>): Promise<Outcome> {
  const began = performance.now();
  try {
    return await run;
  } catch (error) {
    const seconds = (performance.now() - began) / 1000;
    return { what: "", seconds, deadline: seconds, came: "crash", faults: [`crash: ${textOf(error)}`] };
  }
}

function watchCrashes(): { taken(): readonly string[]; end(): void } {
  let seen: string[] = [];
  const note = (error: unknown) => void seen.push(`crash: ${textOf(error)}`);
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  return {
    taken() {
      const all = seen;
      seen = [];
      return all;
    },
    end() {
      process.off("uncaughtException", note);
      process.off("unhandledRejection", note);
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
