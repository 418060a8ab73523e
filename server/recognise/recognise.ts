import type { Confidence } from "../contract/confidences.ts";
import type { FindingId } from "../contract/finding-ids.ts";
import { responseTextOf } from "../probe/wire/response.ts";
import { withCircumstances } from "./circumstances.ts";
import { stageIn } from "./commands.ts";
import { readFailures, type SaidFailure } from "./dialogue.ts";
import { matchesOf, type SearchedText } from "./matching.ts";
import { factsIn } from "./message-facts.ts";
import { partOwnWords } from "./own-words.ts";
import { linesOf } from "./pasted.ts";
import { quotedAnswerIn, reasonsIn } from "./quoted-answer.ts";
import type { Candidate, RuleSet, Stage } from "./rule.ts";
import { RULE_SETS } from "./rule-sets.ts";
import { FALLBACK } from "./rules/fallback.ts";
import { SERVER_LOGS } from "./rules/server-logs.ts";
import { asSureAsTold, subjectOf } from "./sureness.ts";

/** What is known besides the text. */
export type Hints = {
  stage?: Stage;
  /** The response code or Node's code, where it was parted from the text. */
  code?: string;
  /** Whether the login was by an access token. */
  usesToken?: boolean;
  host?: string;
  /** What a person tells besides: the provider, when it fails and where it works. */
  circumstances?: string;
};

const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "possible"];
const MOST = 6;
const BY_TOKEN =
  /\bXOAUTH2\b|\bOAUTHBEARER\b|access token|\boauth ?2?(?:\.0)? (?:proxy|credentials|token)|\boauth ?2?(?:\.0)? (?:auth\w*|login|log-?in|sign-?in)\b/i;
/** Statuses and our own codes say nothing in brackets. */
const NO_RESPONSE_CODE = /^(?:NO|BAD|BYE|OK|UNKNOWN)$/;

/** The diagnoses that an error message can mean, best first; none where it is harmless or unknown. */
export function recognise(text: string, given: Hints = {}): readonly Candidate[] {
  const hints = withServer(given, text);
  const { message, own } = parted(text, hints);
  const failures = readFailures(message, hints.stage);
  const said = failures.length === 0 && text.trim() === "" && hints.code !== undefined ? [ONLY_A_CODE] : failures;
  const all = [...said.map((one) => one.text), own].filter((one) => one !== "").join(" ");
  const named = candidatesIn(said, all, hints);
  const found = named.length > 0 ? named : said.flatMap((one) => candidatesOf(one, all, hints, [FALLBACK]));
  const best = new Map<string, Candidate>();
  for (const candidate of inOrder(found)) best.set(candidate.id, strengthened(best.get(candidate.id), candidate));
  const meant = withCircumstances(consistent([...best.values()]), all, told(all, hints)).slice(0, MOST);
  return isPasted(hints) ? asSureAsTold(meant) : meant;
}

/** What a program hands over in parts is the server’s own; only what somebody pastes can be anybody’s words. */
function isPasted({ stage, code }: Hints): boolean {
  return stage === undefined && code === undefined;
}

/** Of two candidates of one cause the one that was met first, which a name of a table or a server’s answer makes stronger. */
function strengthened(first: Candidate | undefined, other: Candidate): Candidate {
  if (!first || first.confidence !== other.confidence) return first ?? other;
  const { named = other.why.named, answered = other.why.answered, ...why } = first.why;
  return { ...first, why: { ...why, ...(named ? { named } : {}), ...(answered ? { answered } : {}) } };
}

/** What is known, and the server that a pasted text names: who else is spoken of there is not the provider. */
type Known = Hints & { server?: string };

function withServer(hints: Hints, text: string): Known {
  if (hints.host !== undefined || hints.stage !== undefined || hints.code !== undefined) return hints;
  const { host, user } = factsIn(text);
  return host === undefined ? hints : { ...hints, server: `${host} ${user ?? ""}` };
}

/** What a person pastes can hold words of the person's own. */
function parted(text: string, hints: Hints): { message: readonly string[]; own: string } {
  const lines = linesOf(text);
  return isPasted(hints) ? partOwnWords(lines) : { message: lines, own: "" };
}

/** Words that name two causes leave it open which of them it is; only a response code may still be certain. */
function consistent(candidates: readonly Candidate[]): readonly Candidate[] {
  const certain = candidates.filter(({ confidence }) => confidence === "certain");
  if (certain.length < 2) return candidates;
  return candidates.map((candidate) =>
    candidate.confidence === "certain" && candidate.why.clue !== "code"
      ? { ...candidate, confidence: "likely" }
      : candidate,
  );
}

const ONLY_A_CODE: SaidFailure = { text: "", byServer: true };

/**
 * The first refusal counts: what a mail program says behind it, or how the connection then ends, is only its consequence. Of a chain of
 * exceptions the deepest counts that says what it was.
 */
function candidatesIn(said: readonly SaidFailure[], all: string, hints: Known): readonly Candidate[] {
  const found = said.map((one) => ({ one, candidates: candidatesOf(one, all, hints, RULE_SETS) }));
  const telling = found.filter(({ candidates }) => candidates.some(isSure));
  const deepest = Math.max(...telling.map(({ one }) => one.depth ?? 0));
  let isRefused = false;
  return found.flatMap(({ one, candidates }) => {
    const isConsequence = (isRefused && !one.byServer) || (!one.byServer && (one.depth ?? 0) < deepest);
    isRefused ||= one.byServer && candidates.some(isSure);
    return isConsequence ? candidates.map(asPossible) : candidates;
  });
}

function isSure({ confidence }: Candidate): boolean {
  return confidence !== "possible";
}

function asAnswered(candidate: Candidate): Candidate {
  return { ...candidate, why: { ...candidate.why, answered: true } };
}

function asPossible(candidate: Candidate): Candidate {
  return { ...candidate, confidence: "possible" };
}

/** What is known of the circumstances; a message often holds them too, but what a program hands over in parts is the server's alone. */
function told(all: string, { circumstances, code }: Hints): string {
  return [circumstances, code === undefined ? all : undefined].filter((one) => one !== undefined).join(" ");
}

function candidatesOf(said: SaidFailure, all: string, hints: Known, sets: readonly RuleSet[]): readonly Candidate[] {
  const about = `${hints.host ?? ""} ${hints.circumstances ?? ""} ${all}`;
  const subject: SearchedText = {
    said: said.text,
    lines: said.lines ?? [said.text],
    text: withCode(said.text, hints.code),
    stage: hints.stage ?? said.stage ?? stageIn(said.text),
    host: hints.server === undefined ? about : `${hints.server} ${hints.circumstances ?? ""}`,
    about,
    usesToken: hints.usesToken ?? BY_TOKEN.test(`${hints.circumstances ?? ""} ${all}`),
  };
  const ofClients = said.inLog ? matchesOf([SERVER_LOGS], subject) : [];
  if (ofClients.length > 0)
    return ofClients.map((one) => (one.id === "greeting-port-speaks-tls" ? asPossible(one) : one));
  const found = said.byServer ? matchesOf(sets, subject).map(asAnswered) : matchesOf(sets, subject);
  if (said.own) return found.map(asPossible);
  const quoted = said.byServer ? undefined : quotedAnswerIn(said.text);
  const answered = quoted === undefined ? [] : matchesOf(sets, { ...subject, text: quoted }).map(asAnswered);
  if (answered.some(isSure)) return [...answered, ...found.map(asPossible)];
  // Of an answer that is not known, what kind of answer it is says more than that the program has failed.
  if (quoted !== undefined && !found.some(isSure)) {
    const kind = matchesOf([...sets, FALLBACK], { ...subject, text: quoted }).map(asAnswered);
    return [...kind, ...found];
  }
  const [first] = inOrder(found);
  if (said.byServer || said.inLog || said.lines || (first && !isWrapper(first))) return found;
  for (const reason of reasonsIn(said.text)) {
    const given = matchesOf(sets, { ...subject, text: reason, whole: subject.text });
    if (given.some(isSure)) return [...given, ...found.map(asPossible)];
    // A reason that says only where it failed still says more than the undertaking that did.
    const [only] = given;
    if (only && first && subjectOf(only.id) !== subjectOf(first.id)) return [...given, ...found.map(asPossible)];
  }
  return found;
}

/** What a program says of its own undertaking, whatever it failed for. */
const WRAPPERS: ReadonlySet<FindingId> = new Set([
  "auth-credentials-rejected",
  "session-connection-lost",
  "session-command-rejected",
  "session-server-error",
  "tls-handshake-failed",
  "starttls-rejected",
  "tcp-connection-timeout",
  "tcp-connection-refused",
  "token-request-failed",
  "mailbox-not-found",
  "sync-append-failed",
  "sync-expunge-lost",
  "sync-folder-change-failed",
]);

function isWrapper({ id, confidence, why }: Candidate): boolean {
  return WRAPPERS.has(id) && (confidence !== "certain" || why.clue === "words");
}

function inOrder(found: readonly Candidate[]): readonly Candidate[] {
  return CONFIDENCES.flatMap((confidence) => found.filter((candidate) => candidate.confidence === confidence));
}

/** As it went over the wire, since that is how everybody pastes it: one rule knows both. */
function withCode(text: string, code: string | undefined): string {
  if (code === undefined || NO_RESPONSE_CODE.test(code) || text.includes(code)) return text;
  return responseTextOf({ code, text });
}
