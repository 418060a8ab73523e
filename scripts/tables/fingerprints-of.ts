import type { Fingerprint, FingerprintIndex } from "../../server/recognise/fingerprints/fingerprint-index.ts";
import type { CatalogueProgram } from "./program.ts";
import type { ProgramMessage } from "./program-messages.ts";

/** Two wordings of one message that share so many of their words need only one fingerprint. */
const ALIKE = 0.8;

/** The fingerprints of a program's messages, in any of these versions: each wording once. */
export function fingerprintsOf(
  { name, keys }: CatalogueProgram,
  versions: readonly string[],
  messages: readonly ProgramMessage[],
): FingerprintIndex {
  const kept = new Map<string, Fingerprint[]>();
  for (const { program, key, meaning, language, words } of messages) {
    const group = kept.get(`${language} ${meaning}`) ?? [];
    kept.set(`${language} ${meaning}`, group);
    if (!group.some((one) => areAlike(one.words, words))) group.push({ program, key, meaning, language, words });
  }
  const fingerprints = [...kept.values()].flat();
  const meanings = new Map(fingerprints.map(({ key, meaning }) => [key, meaning]));
  const listed = [...new Set(Object.values(keys).flat())].flatMap((key) => {
    const meaning = meanings.get(key);
    return meaning === undefined ? [] : [[key, meaning] as const];
  });
  return { programs: [{ name, versions, keys: listed }], fingerprints };
}

function areAlike(one: readonly number[], other: readonly number[]): boolean {
  if (one.length < 4 || other.length < 4) return one.join() === other.join();
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared / Math.max(pairs.size, others.size) >= ALIKE;
}

function pairsOf(words: readonly number[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
