import type { FingerprintIndex } from "../../server/recognise/fingerprints/fingerprint-index.ts";
import { replaceIndex } from "../../server/recognise/fingerprints/known-messages.ts";
import { MEANINGS } from "../../server/recognise/fingerprints/meanings.ts";
import { recognise } from "../../server/recognise/recognise.ts";
import { fillIn, type ProgramMessage } from "./program-messages.ts";

/** How the messages are recognised with this index, by program; as they are shown, with a host and names filled in. */
export function compareVersions(index: FingerprintIndex, messages: readonly ProgramMessage[]): string {
  const known = knownWords(index);
  const isKnown = ({ language, words }: ProgramMessage) => known.has(`${language} ${words.join()}`);
  const judged = judge(index, messages);
  const rules = judge({ programs: [], fingerprints: [] }, messages);
  const lines = programsOf(messages).flatMap((program) => {
    const own = judged.filter((one) => one.message.program === program);
    const changed = own.filter(({ message }) => !isKnown(message));
    const before = rules.filter((one) => one.message.program === program);
    return [
      `${program}, rules alone: ${figures(before)}`,
      `${program}: ${figures(own)}`,
      `${program}, in other words than the index has: ${figures(changed)}`,
    ];
  });
  return [...lines, `all, rules alone: ${figures(rules)}`, `all: ${figures(judged)}`].join("\n");
}

/** The same with all that is known of the program itself left out, for each in turn. */
export function compareWithoutEach(index: FingerprintIndex, messages: readonly ProgramMessage[]): string {
  const lines = programsOf(messages).map((program) => {
    const others = index.fingerprints.filter((one) => one.program !== program);
    const own = messages.filter((one) => one.program === program);
    return `without ${program}: ${figures(judge({ ...index, fingerprints: others }, own))}`;
  });
  return lines.join("\n");
}

/** Of the messages that the index has in other words, every so many, as JSON in a line of its own: language, meaning and words. */
export function sampleOf(index: FingerprintIndex, messages: readonly ProgramMessage[]): string {
  const known = knownWords(index);
  const changed = messages.filter((one) => !known.has(`${one.language} ${one.words.join()}`));
  const every = Math.max(1, Math.floor(changed.length / SAMPLED));
  const sample = changed
    .filter((_, at) => at % every === 0)
    .map(({ language, meaning, words }) => [language, meaning, words]);
  return sample.map((one) => `${JSON.stringify(one)}\n`).join("");
}

const SAMPLED = 300;

function knownWords(index: FingerprintIndex): ReadonlySet<string> {
  return new Set(index.fingerprints.map(({ language, words }) => `${language} ${words.join()}`));
}

type Judged = { message: ProgramMessage; found: readonly string[]; wanted: readonly string[]; isSure: boolean };

function judge(index: FingerprintIndex, messages: readonly ProgramMessage[]): readonly Judged[] {
  replaceIndex(index);
  const judged = messages.map((message) => {
    const found = recognise(fillIn(message.sentence));
    return {
      message,
      found: found.map(({ id }) => id),
      wanted: MEANINGS[message.meaning]?.ids ?? [],
      isSure: found[0] !== undefined && found[0].confidence !== "possible",
    };
  });
  replaceIndex(null);
  if (process.env.VERBOSE) report(judged);
  return judged;
}

function figures(all: readonly Judged[]): string {
  const failures = all.filter(({ wanted }) => wanted.length > 0);
  const harmless = all.filter(({ wanted }) => wanted.length === 0);
  const first = failures.filter(({ found, wanted }) => found[0] === wanted[0]);
  const three = failures.filter(({ found, wanted }) => found.slice(0, 3).some((id) => id === wanted[0]));
  const wrong = failures.filter(({ found, wanted, isSure }) => isSure && !wanted.includes(found[0] ?? ""));
  const nothing = failures.filter(({ found }) => found.length === 0);
  const share = (some: readonly Judged[], of = failures) =>
    `${some.length} (${((100 * some.length) / Math.max(1, of.length)).toFixed(1)} %)`;
  const touched = harmless.filter(({ found }) => found.length > 0);
  return (
    `${failures.length} failures: ${share(first)} right first, ${share(three)} in three, ${share(wrong)} sure and wrong, ` +
    `${share(nothing)} nothing; of ${harmless.length} others ${share(touched, harmless)} taken for a failure`
  );
}

function report(judged: readonly Judged[]): void {
  for (const { message, found, wanted } of judged) {
    if (found[0] === wanted[0]) continue;
    const { program, key, language, sentence } = message;
    console.error([program, language, key, wanted[0] ?? "-", found.slice(0, 3).join(" "), sentence].join("\t"));
  }
}

function programsOf(messages: readonly ProgramMessage[]): readonly string[] {
  return [...new Set(messages.map(({ program }) => program))];
}
