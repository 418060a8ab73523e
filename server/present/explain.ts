import type { ExplainedComplaint, ExplainedDiagnosis, Explanation } from "../contract/answers/explanation.ts";
import type { Text } from "../contract/answers/finding.ts";
import type { Language } from "../contract/languages.ts";
import { say } from "../contract/message.ts";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import type { Diagnosis, DiagnosisText } from "../diagnose/diagnosis.ts";
import { toldComplaintIn } from "../recognise/complaints/complaint.ts";
import { isPasted } from "../recognise/own-words.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Candidate } from "../recognise/rule.ts";
import { topicOf } from "../recognise/topic.ts";
import { tellOfComplaint } from "./explain-complaint.ts";
import { topicsIn, whyIn } from "./explain-words.ts";
import { type KnownFromText, readKnown } from "./known-from-text.ts";
import { knownMessagesIn } from "./known-message-words.ts";
import { writePasted } from "./pasted-text.ts";
import { standInsIn } from "./stand-ins.ts";
import { textOf } from "./text-of.ts";
import { writeUnchecked } from "./unchecked.ts";

const BY_ID: ReadonlyMap<string, Diagnosis> = new Map(CATALOGUE.map((diagnosis) => [diagnosis.id, diagnosis]));
const QUOTED = 200;
/** What looks like a code rather than words. */
const CODE = /^\[?[A-Z][A-Z0-9_-]{2,}\]?$|\b0x[0-9a-f]{6,}\b|^-?\d{3,}$|\bE[A-Z]{4,}\b|\b[A-Z]+_[A-Z_]+\b/;

/** A server's answer, which nobody complains with. */
const ANSWER = /^\s*(?:(?:\*|\w{0,12}\d\w*)\s+)?(?:NO|BAD|BYE)\s[^\n]*$/;

/**
 * Explains an error message of a server or a mail program: the diagnoses that it can mean, with their fixes. The circumstances
 * are what a person tells besides, such as where it works; they may stand in the text as well. A complaint in plain words is
 * explained besides.
 */
export function explain(text: string, language: Language, circumstances?: string): Explanation {
  const candidates = recognise(text, circumstances === undefined ? {} : { circumstances });
  const first = candidates.find(({ why }) => why.said !== undefined)?.why.said ?? text;
  const fromText = readKnown(text);
  const diagnoses = candidates.flatMap((candidate, index) => {
    const diagnosis = BY_ID.get(candidate.id);
    const said = quote(candidate.why.said ?? first, candidate.why.words);
    return diagnosis ? [explained(candidate, diagnosis, { said, isFirst: index === 0, language, fromText })] : [];
  });
  const complaint = ANSWER.test(text) ? null : toldComplaintIn(text);
  if (complaint === null) return diagnoses.length > 0 ? { diagnoses } : { diagnoses, ...spokenOf(text, language) };
  const known = tellOfComplaint(complaint, language, (id) => generalText(id, language));
  return { ...known, diagnoses: diagnoses.length > 0 || isPasted(text) ? diagnoses : catalogued(known, language) };
}

/** Where no message was pasted, the diagnoses that the complaint can come from. */
function catalogued({ title, usually }: ExplainedComplaint, language: Language): readonly ExplainedDiagnosis[] {
  const why = say(whyIn(language).complaint, { words: title }, language);
  return usually
    .filter((cause) => cause.catalogued)
    .map(({ id, title, cause, fix }) => ({ id, confidence: "possible", why, title, cause, fix }));
}

function generalText(id: string, language: Language): Text | null {
  const diagnosis = BY_ID.get(id);
  return diagnosis ? inGeneral(diagnosis, language) : null;
}

/** What a text speaks of whose cause is not known; nothing where it tells of no failure. */
function spokenOf(text: string, language: Language): Pick<Explanation, "subject" | "note"> {
  const subject = topicOf(text);
  return subject === null ? {} : { subject, note: topicsIn(language)[subject] };
}

/** Of a line that is longer than anybody reads the part with the words that decide. */
function quote(said: string, words: string): string {
  const line = said
    .replace(/\s+/g, " ")
    .replace(/(?:\s?…)+$/, "")
    .trim();
  if (line.length <= QUOTED) return line;
  const at = Math.max(0, line.indexOf(words));
  const from = at + words.length <= QUOTED ? 0 : line.lastIndexOf(" ", Math.max(0, at - 40)) + 1;
  const part = line.slice(from, from + QUOTED);
  return part.slice(0, Math.max(part.lastIndexOf(" "), QUOTED / 2)).trim();
}

/**
 * A diagnosis for whoever has not met it yet: the texts that name a host or an account speak of “the server” and “your account”.
 */
export function inGeneral(diagnosis: Diagnosis, language: Language): Text {
  return uncheckedText(textOf(diagnosis, language), language);
}

function explained(
  { id, confidence, why }: Candidate,
  diagnosis: Diagnosis,
  {
    said,
    isFirst,
    language,
    fromText,
  }: { said: string; isFirst: boolean; language: Language; fromText: KnownFromText },
): ExplainedDiagnosis {
  const code: { code?: string } = CODE.test(why.words) ? { code: why.words } : {};
  const known = { ...fromText.known, text: said, ...code };
  const text = writePasted(diagnosis, known, language, fromText.called);
  return { id, confidence, why: reason({ confidence, why }, isFirst, language), ...text };
}

function reason(
  { confidence, why }: Pick<Candidate, "confidence" | "why">,
  isFirst: boolean,
  language: Language,
): string {
  const { clue, words, message } = why;
  if (message) {
    const { programs, failures } = knownMessagesIn(language);
    const tongue = new Intl.DisplayNames([language], { type: "language" }).of(message.language) ?? message.language;
    const named = { words, program: programs[message.program], tongue, failure: failures[message.meaning] };
    return say(whyIn(language).fingerprint, named, language);
  }
  const isUnsure = (confidence === "possible" && clue !== "circumstance") || clue === "fingerprint";
  return say(whyIn(language)[isUnsure ? (isFirst ? "perhaps" : "also") : clue], { words }, language);
}

/** The text of a diagnosis where nothing is known. */
function uncheckedText({ title, cause, fix }: DiagnosisText, language: Language): Text {
  const standIns = standInsIn(language);
  const write = (message: string) => writeUnchecked(message, { known: {}, standIns }, language);
  return {
    title: write(title),
    cause: write(cause),
    fix: { user: fix.user.map(write), admin: fix.admin.map(write) },
  };
}
