import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type FingerprintIndex, readIndex } from "../server/recognise/fingerprints/fingerprint-index.ts";
import { compareVersions, compareWithoutEach, sampleOf } from "./tables/comparison.ts";
import { fingerprintsOf } from "./tables/fingerprints-of.ts";
import { packIndex } from "./tables/pack.ts";
import { messagesOf, type ProgramMessage } from "./tables/program-messages.ts";
import { PROGRAMS } from "./tables/programs.ts";
import { openTree } from "./tables/tree.ts";

/**
 * Makes the fingerprints of programs' messages in their translations, from catalogues where they are installed or checked out.
 *
 *     npm run tables -- PROGRAM=PLACE ...             brings the fingerprints of these programs up to date
 *     npm run tables -- --compare PROGRAM=PLACE ...   how many messages of another version are known, with one program left out too
 *     npm run tables -- --sample PROGRAM=PLACE ...    keeps words of another version, as numbers, for the test of the index
 *
 * A place is a folder (`/`, or where a package was unpacked), or a repository of git without a work tree; with `@` behind it the
 * version: a name for a folder's, a tag or commit of a repository. A program with several places has the messages of all of them.
 */
const FILE = resolve(import.meta.dirname, "../server/recognise/fingerprints/fingerprints.bin");

const SAMPLE = resolve(import.meta.dirname, "../test/fixtures/other-versions.jsonl");

const isComparison = process.argv.includes("--compare");
const isSample = process.argv.includes("--sample");
const places = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const read = places.map((argument) => {
  const [, name, place = ""] = /^([\w]+)=(.+)$/.exec(argument) ?? [];
  const program = PROGRAMS.find((one) => one.name === name);
  if (!program)
    throw new Error(`${argument}: expected PROGRAM=PLACE with one of ${PROGRAMS.map((one) => one.name).join(", ")}`);
  const tree = openTree(place);
  const messages = messagesOf(program, tree);
  console.error(`${program.name} ${tree.version}: ${messages.length} messages`);
  return { program, version: tree.version, messages };
});

const messages: readonly ProgramMessage[] = read.flatMap((one) => one.messages);
if (isSample) {
  writeFileSync(SAMPLE, sampleOf(readIndex(readFileSync(FILE)), messages));
} else if (isComparison) {
  const index = readIndex(readFileSync(FILE));
  console.log(compareVersions(index, messages));
  console.log(compareWithoutEach(index, messages));
} else {
  const index = updated(readIfAny());
  const packed = packIndex(index);
  writeFileSync(FILE, packed);
  for (const { name, versions } of index.programs) {
    const count = index.fingerprints.filter(({ program }) => program === name).length;
    console.log(`${name}: ${count} messages of ${versions.join(", ")}`);
  }
  console.log(`${index.fingerprints.length} messages in ${packed.length} bytes`);
}

function readIfAny(): FingerprintIndex {
  try {
    return readIndex(readFileSync(FILE));
  } catch {
    return { programs: [], fingerprints: [] };
  }
}

/** What was known of the programs that were not read stays. */
function updated(before: FingerprintIndex): FingerprintIndex {
  const all = PROGRAMS.map((program) => {
    const own = read.filter((one) => one.program === program);
    const known = before.programs.find(({ name }) => name === program.name);
    if (own.length === 0 && !known) return { programs: [], fingerprints: [] };
    if (own.length === 0 && known) {
      return { programs: [known], fingerprints: before.fingerprints.filter((one) => one.program === program.name) };
    }
    const versions = own.map(({ version }) => version);
    return fingerprintsOf(
      program,
      versions,
      own.flatMap(({ messages }) => messages),
    );
  });
  return {
    programs: all.flatMap(({ programs }) => programs),
    fingerprints: all.flatMap(({ fingerprints }) => fingerprints),
  };
}
