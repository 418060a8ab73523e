import { existsSync, globSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { runMutants, type Tried } from "./mutant-run.ts";
import { type Place, placesIn, rangeOf, sampleOf } from "./mutant-sample.ts";

/**
 * `npm run mutants`: changes the program in small places and sees whether a test of the same room fails. Without arguments a sample
 * of every room; or rooms and files by name: `npm run mutants -- --most 100 --seed b http server/probe/deadline.ts`.
 */
const ROOMS = ["probe", "diagnose", "recognise", "present", "http", "commands", "record"];
/** Generated, or words alone: nothing in them decides anything. */
const NOT_MUTATED = ["server/diagnose/catalogue/index.ts", "server/probe/peer-text/vocabulary.ts"];

const HEAD =
  "| room | of | killed | timeout | survived | no test | ignored | score |\n|---|---|---|---|---|---|---|---|";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "a" },
    most: { type: "string", default: "40" },
    minutes: { type: "string", default: "15" },
    tests: { type: "string", multiple: true },
    own: { type: "boolean", default: false },
  },
});

const rows: string[] = [];
for (const name of positionals.length > 0 ? positionals : ROOMS) {
  const files = filesOf(name).filter(
    (file) => !NOT_MUTATED.includes(file) && (!values.own || existsSync(ownTestOf(file))),
  );
  const places = await placesIn(files);
  const sample = sampleOf(places, Number(values.most), values.seed);
  const tried = values.own
    ? await tryFileByFile(sample, Number(values.minutes))
    : await runMutants({
        ranges: sample.map(rangeOf),
        tests: values.tests ?? [`test/server/${roomOf(name)}/**/*.test.ts`],
        minutes: Number(values.minutes),
      });
  for (const one of tried) if (one.status === "Survived" || one.status === "NoCoverage") console.log(shownOf(one));
  rows.push(rowOf(name, places.length, tried));
}
console.log(`\n${HEAD}\n${rows.join("\n")}`);

/** Each file with its own test alone, whole: in the files of many tests the runner misses some that come by. */
async function tryFileByFile(sample: readonly Place[], minutes: number): Promise<readonly Tried[]> {
  const until = Date.now() + minutes * 60_000;
  const tried: Tried[] = [];
  for (const [file, places] of Map.groupBy(sample, ({ file }) => file)) {
    const left = (until - Date.now()) / 60_000;
    if (left <= 0) break;
    tried.push(...(await runMutants({ ranges: places.map(rangeOf), tests: [ownTestOf(file)], minutes: left })));
  }
  return tried;
}

function filesOf(name: string): readonly string[] {
  if (name.endsWith(".ts")) return [name];
  const folder = existsSync(name) ? name : `server/${name}`;
  const files = globSync(`${folder}/**/*.ts`).toSorted();
  if (files.length === 0) throw new Error(`${name} is neither a room of the server nor a file: ${ROOMS.join(", ")}`);
  return files;
}

/** Tests mirror the tree. */
function ownTestOf(file: string): string {
  return `test/${file.replace(/\.ts$/, ".test.ts")}`;
}

function roomOf(name: string): string {
  return /^server\/([^/]+)/.exec(name)?.[1] ?? name;
}

function shownOf({ fileName, location: { start }, status, mutatorName, replacement = "" }: Tried): string {
  const text = replacement.replace(/\s+/g, " ").slice(0, 100);
  return `${status} ${relative(".", fileName)}:${start.line}:${start.column} ${mutatorName}: ${text}`;
}

/** The score is the share of what was noticed, a test that hangs included, among what could be. */
function rowOf(name: string, all: number, tried: readonly Tried[]): string {
  const count = (status: Tried["status"]) => tried.filter((one) => one.status === status).length;
  const [killed, timeout, survived, none] = [count("Killed"), count("Timeout"), count("Survived"), count("NoCoverage")];
  const judged = killed + timeout + survived + none;
  const score = judged === 0 ? "–" : `${Math.round(((killed + timeout) / judged) * 100)} %`;
  return `| ${[name, all, killed, timeout, survived, none, count("Ignored"), score].join(" | ")} |`;
}
