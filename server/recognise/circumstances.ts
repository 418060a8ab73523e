import type { Candidate, Circumstance } from "./rule.ts";
import { CIRCUMSTANCES } from "./rules/circumstances.ts";

/** More than this nobody needs to tell; it also bounds the time that it takes. */
const LENGTH = 6000;
const LONGEST_WORDS = 80;

/** Where the message is certain, it names the cause itself; of connections and of TLS it often names only how the failure shows. */
const NAMES_ITS_CAUSE = /^(?:auth|token|mailbox|quota|append)-/;

/** A message that is not known, but that reports a failure. */
const FAILURE =
  /\b(?:could(?:n't| not)|cannot|can(?:'t| not)|unable|fail\w*|error|invalid|not (?:be )?(?:found|work\w*|possible|connected)|refused|problem)\b|失败|错误|无法|不能|fehler|fehlgeschlagen|échou|erreur|ошибк|не удалось|エラー|失敗/i;

/**
 * The candidates of a message with what the circumstances point to before them. A message that names its cause keeps it: a
 * circumstance only tells what is behind a failure that can have many causes.
 */
export function withCircumstances(
  candidates: readonly Candidate[],
  message: string,
  circumstances: string,
): readonly Candidate[] {
  const told = circumstances.normalize("NFKC").replace(/[‘’‛]/g, "'").replace(/\s+/g, " ").trim().slice(0, LENGTH);
  if (told === "") return candidates;
  const [first] = candidates;
  if (first?.confidence === "certain" && NAMES_ITS_CAUSE.test(first.id)) return candidates;
  const isUnknown = first === undefined && FAILURE.test(message);
  const pointed = CIRCUMSTANCES.flatMap((rule) => {
    const applies = first ? rule.behind.includes(first.id) : isUnknown && rule.unknown === true;
    return applies ? pointedTo(rule, told) : [];
  });
  if (pointed.length === 0) return candidates;
  const all = [...pointed, ...candidates.map(lessSure)];
  const ordered = [...all.filter(isLikely), ...all.filter((candidate) => !isLikely(candidate))];
  const best = new Map<string, Candidate>();
  for (const candidate of ordered) if (!best.has(candidate.id)) best.set(candidate.id, candidate);
  return [...best.values()];
}

function isLikely({ confidence }: Candidate): boolean {
  return confidence === "likely";
}

function pointedTo({ ids, when, unless }: Circumstance, told: string): readonly Candidate[] {
  const match = when.exec(told);
  if (!match || unless?.test(told)) return [];
  const why = { clue: "circumstance", words: match[0].trim().slice(0, LONGEST_WORDS) } as const;
  return ids.map((id, index) => ({ id, confidence: index === 0 ? "likely" : "possible", why }));
}

/** How the failure shows stays true, but it is no longer the cause. */
function lessSure(candidate: Candidate): Candidate {
  return candidate.confidence === "certain" ? { ...candidate, confidence: "likely" } : candidate;
}
