import type { Confidence } from "../contract/confidences.ts";
import type { Candidate } from "./rule.ts";

/**
 * How sure a cause is that was read out of what somebody pasted: by what kind of evidence it has, whatever its rule is sure of. A name
 * or number of a table, a response code, an idiom of a provider and a message known by its fingerprint are what they are. Words are
 * not: they are the more telling the more of their line they make up, and a server’s own answer says more than what a program makes
 * of it. Where the words point to several subjects, none of them is certain.
 */
export function asSureAsTold(candidates: readonly Candidate[]): readonly Candidate[] {
  const isDisputed = disputed(candidates);
  const told = candidates.map((candidate) => ({ ...candidate, confidence: sureness(candidate, isDisputed) }));
  // What stands behind another is no surer than that.
  return told.map((candidate, index) => ({
    ...candidate,
    confidence: least(told.slice(0, index + 1).map(({ confidence }) => confidence)),
  }));
}

/** Less of its line than this is a word in passing: too little to be certain of anything. */
const IN_PASSING = 0.03;
/** So much of its line words have to make up that are certain of their cause, and so much those that are not. */
const OF_A_LINE = { certain: 0.07, likely: 0.12 } as const;
/** So much of its line makes words the whole of it, and a name more than what stands beside it. */
const WHOLE = 0.6;
const MUCH = 0.25;
const ORDER: readonly Confidence[] = ["certain", "likely", "possible"];

function sureness({ id, confidence, why }: Candidate, isDisputed: boolean): Confidence {
  if (why.open) return "possible";
  if (confidence === "possible" || why.clue === "circumstance") return confidence;
  const share = shareOf(why);
  const isGeneral = isOfProgram(why) && why.clue === "words";
  if (confidence === "likely") {
    const isThin = isGeneral && (share < OF_A_LINE.likely || isDisputed);
    return isThin || (isEnd(id) && isOfProgram(why) && share < WHOLE) ? "possible" : "likely";
  }
  if (isGeneral && share < OF_A_LINE.certain) return "possible";
  const isOpen = isDisputed && !(why.named && share >= MUCH);
  return isGeneral || isOpen || share < IN_PASSING ? "likely" : "certain";
}

/** How a session ends tells how the failure shows, and seldom why. */
function isEnd(id: Candidate["id"]): boolean {
  return id === "session-connection-lost" || id === "session-closed-by-server" || id === "session-server-error";
}

function isOfProgram({ clue, answered, named }: Candidate["why"]): boolean {
  return (clue === "words" || clue === "client") && answered !== true && named !== true;
}

function shareOf({ words, said = words }: Candidate["why"]): number {
  return words.length / Math.max(1, said.replace(/\s+/g, " ").length);
}

/** Whether other words than those of the first point to another subject; how the session ended is only what followed. */
function disputed(candidates: readonly Candidate[]): boolean {
  const [first, ...others] = candidates.filter((one) => isSure(one) && !isEnd(one.id));
  if (!first) return false;
  return others.some(({ id, why }) => subjectOf(id) !== subjectOf(first.id) && !first.why.words.includes(why.words));
}

/** What a cause is about: the first part of its id. */
export function subjectOf(id: Candidate["id"]): string {
  return id.slice(0, id.indexOf("-"));
}

function isSure({ confidence }: Candidate): boolean {
  return confidence !== "possible";
}

function least(confidences: readonly Confidence[]): Confidence {
  return ORDER[Math.max(...confidences.map((one) => ORDER.indexOf(one)))] ?? "possible";
}
