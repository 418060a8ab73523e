import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { KINDS } from "./kinds.ts";
import { type Failed, growthMiB, MOST_GROWTH_MIB, runKind, runOne, type Tally } from "./run.ts";

/**
 * Tampers with all that comes from outside, and sees whether the program crashes, hangs, grows, or says `up` of what is not.
 *
 *     npm run fuzz                                     10,000 cases, 20 minutes at most
 *     npm run fuzz -- --cases 500 --minutes 2          fewer
 *     npm run fuzz -- --kind certificates --seed abc   only some, and the same ones again
 *     npm run fuzz -- --kind dialogues --only abc.17   the one case that failed
 *
 * Ends with status 1 where something failed, and says of each case how to run it alone.
 */
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "10000" },
    minutes: { type: "string", default: "20" },
    seed: { type: "string", default: randomBytes(4).toString("hex") },
    kind: { type: "string", multiple: true },
    only: { type: "string" },
  },
});
const wanted = KINDS.filter(({ name }) => values.kind === undefined || values.kind.includes(name));
if (wanted.length === 0) {
  console.error(`There is no such kind. Write one of: ${KINDS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
if (values.only !== undefined) {
  const [kind] = wanted;
  const outcome = kind ? await runOne(kind, values.only) : null;
  console.log(outcome);
  process.exit(outcome?.faults.length === 0 ? 0 : 1);
}

const until = Date.now() + Number(values.minutes) * 60_000;
const shares = wanted.reduce((sum, { share }) => sum + share, 0);
const failed: Failed[] = [];
const tallies: Tally[] = [];
console.log(`seed ${values.seed}`);
for (const kind of wanted) {
  const cases = Math.ceil((Number(values.cases) * kind.share) / shares);
  const tally = await runKind(kind, { seed: values.seed, cases, until, onFailed: tell });
  tallies.push(tally);
  console.log(lineOf(tally));
}
const grown = tallies.flatMap((tally) => (growthMiB(tally) > MOST_GROWTH_MIB ? [tally.kind] : []));
const all = tallies.reduce((sum, { cases }) => sum + cases, 0);
console.log(`${all} cases, ${failed.length} failed, grown: ${grown.join(", ") || "none"}`);
process.exit(failed.length + grown.length === 0 ? 0 : 1);

function tell(one: Failed): void {
  failed.push(one);
  console.log(
    `FAILED ${one.kind} (${one.what}):\n  ${one.faults.join("\n  ")}\n  again: npm run fuzz -- --kind ${one.kind} --only ${one.seed}`,
  );
}

function lineOf({ kind, came, heapMiB, longestBeyond, longest, ...counts }: Tally): string {
  const { cases, controls, crashes, hangs, falseUp, others } = counts;
  const states = Object.entries(came).map(([name, count]) => `${count} ${name}`);
  return `${kind}: ${cases} cases (${controls} untouched): crashes ${crashes}, hangs ${hangs}, false up ${falseUp}, other faults ${others}; longest beyond the deadline ${longestBeyond.toFixed(1)} s (${longest}); heap ${heapMiB.join(" → ")} MiB; came out ${states.join(", ")}`;
}
