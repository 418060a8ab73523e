import type { Confidence } from "../contract/confidences.ts";
import { withCircumstances } from "./circumstances.ts";
import { stageIn } from "./commands.ts";
import { failuresIn, type SaidFailure } from "./dialogue.ts";
import { FINGERPRINTS, NEARLY } from "./fingerprints/fingerprints.ts";
import type { Candidate, Clue, Rule, RuleSet, Stage } from "./rule.ts";
import { AVAILABILITY } from "./rules/availability.ts";
import { CERTIFICATES } from "./rules/certificates.ts";
import { CERTIFICATES_ABROAD } from "./rules/certificates-abroad.ts";
import { CHANGES_ABROAD } from "./rules/changes-abroad.ts";
import { CLIENTS } from "./rules/clients.ts";
import { CODES } from "./rules/codes.ts";
import { CONNECTIONS_ABROAD } from "./rules/connections-abroad.ts";
import { DISCOVERY } from "./rules/discovery.ts";
import { ENCRYPTION } from "./rules/encryption.ts";
import { FALLBACK } from "./rules/fallback.ts";
import { GENERAL } from "./rules/general.ts";
import { KEY_PAIRS } from "./rules/key-pairs.ts";
import { LANGUAGE_WORDS } from "./rules/languages.ts";
import { LETTERS } from "./rules/letters.ts";
import { LIMITS } from "./rules/limits.ts";
import { LOGIN } from "./rules/login.ts";
import { LOGIN_ABROAD } from "./rules/login-abroad.ts";
import { MAILBOXES } from "./rules/mailboxes.ts";
import { MAILBOXES_ABROAD } from "./rules/mailboxes-abroad.ts";
import { MORE_LANGUAGE_WORDS } from "./rules/more-languages.ts";
import { NETWORK } from "./rules/network.ts";
import { OAUTH } from "./rules/oauth.ts";
import { OLD_CLIENTS } from "./rules/old-clients.ts";
import { PROGRAMS } from "./rules/programs.ts";
import { PROVIDERS } from "./rules/providers.ts";
import { RECENT_MAIL } from "./rules/recent-mail.ts";
import { SERVICE_STATE } from "./rules/service.ts";
import { SYNCHRONISATION } from "./rules/synchronisation.ts";
import { WINSOCK_ABROAD } from "./rules/winsock-abroad.ts";
import { ENTRA_NUMBERS, EXCEPTION_NAMES, NAMES_AND_NUMBERS } from "./tables/tables.ts";

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
const LONGEST_WORDS = 120;
const BY_TOKEN =
  /\bXOAUTH2\b|\bOAUTHBEARER\b|access token|\boauth ?2?(?:\.0)? (?:proxy|credentials|token)|\boauth ?2?(?:\.0)? (?:auth\w*|login|log-?in|sign-?in)\b/i;
/** Statuses and our own codes say nothing in brackets. */
const NO_RESPONSE_CODE = /^(?:NO|BAD|BYE|OK|UNKNOWN)$/;

/** The more exact first: of rules that are equally sure, the earlier. */
const RULE_SETS = [
  FINGERPRINTS,
  SERVICE_STATE,
  KEY_PAIRS,
  OLD_CLIENTS,
  LETTERS,
  RECENT_MAIL,
  PROVIDERS,
  ENTRA_NUMBERS,
  OAUTH,
  LIMITS,
  CERTIFICATES,
  NAMES_AND_NUMBERS,
  PROGRAMS,
  ENCRYPTION,
  NETWORK,
  WINSOCK_ABROAD,
  CERTIFICATES_ABROAD,
  CONNECTIONS_ABROAD,
  LOGIN,
  AVAILABILITY,
  MAILBOXES,
  LANGUAGE_WORDS,
  MORE_LANGUAGE_WORDS,
  LOGIN_ABROAD,
  MAILBOXES_ABROAD,
  CODES,
  DISCOVERY,
  SYNCHRONISATION,
  CHANGES_ABROAD,
  CLIENTS,
  GENERAL,
  EXCEPTION_NAMES,
  NEARLY,
];

/** The diagnoses that an error message can mean, best first; none where it is harmless or unknown. */
export function recognise(text: string, hints: Hints = {}): readonly Candidate[] {
  const failures = failuresIn(text, hints.stage);
  const said = failures.length === 0 && text.trim() === "" && hints.code !== undefined ? [ONLY_A_CODE] : failures;
  const all = said.map((one) => one.text).join(" ");
  const named = candidatesIn(said, all, hints);
  const found = named.length > 0 ? named : said.flatMap((one) => candidatesOf(one, all, hints, [FALLBACK]));
  const ordered = CONFIDENCES.flatMap((confidence) => found.filter((candidate) => candidate.confidence === confidence));
  const best = new Map<string, Candidate>();
  for (const candidate of ordered) if (!best.has(candidate.id)) best.set(candidate.id, candidate);
  return withCircumstances(consistent([...best.values()]), all, told(all, hints)).slice(0, MOST);
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

/** The first refusal counts: what a mail program says behind it, or how the connection then ends, is only its consequence. */
function candidatesIn(said: readonly SaidFailure[], all: string, hints: Hints): readonly Candidate[] {
  let isRefused = false;
  return said.flatMap((one) => {
    const found = candidatesOf(one, all, hints, RULE_SETS);
    const isConsequence = isRefused && !one.byServer;
    isRefused ||= one.byServer && found.some(({ confidence }) => confidence !== "possible");
    return isConsequence ? found.map((candidate) => ({ ...candidate, confidence: "possible" as const })) : found;
  });
}

/** What is known of the circumstances; a message often holds them too, but what a program hands over in parts is the server's alone. */
function told(all: string, { circumstances, code }: Hints): string {
  return [circumstances, code === undefined ? all : undefined].filter((one) => one !== undefined).join(" ");
}

function candidatesOf(said: SaidFailure, all: string, hints: Hints, sets: readonly RuleSet[]): readonly Candidate[] {
  const subject: Subject = {
    said: said.text,
    text: withCode(said.text, hints.code),
    stage: hints.stage ?? said.stage ?? stageIn(said.text),
    host: `${hints.host ?? ""} ${hints.circumstances ?? ""} ${all}`,
    usesToken: hints.usesToken ?? BY_TOKEN.test(`${hints.circumstances ?? ""} ${all}`),
  };
  return sets.flatMap(({ clue, rules }) => rules.flatMap((rule) => candidates(rule, clue, subject)));
}

type Subject = { said: string; text: string; stage: Stage | undefined; host: string; usesToken: boolean };

function withCode(text: string, code: string | undefined): string {
  if (code === undefined || NO_RESPONSE_CODE.test(code) || text.includes(code)) return text;
  return /^[A-Z][A-Z0-9-]{2,}$/.test(code) && !/^E(?!XPIRED$|XPUNGEISSUED$)[A-Z]{2,}$/.test(code)
    ? `[${code}] ${text}`
    : `${code} ${text}`;
}

function candidates({ ids, confidence, ...rule }: Rule, clue: Clue, subject: Subject): readonly Candidate[] {
  if (!applies(rule, subject)) return [];
  const match = rule.when.exec(subject.text);
  if (!match || rule.unless?.test(subject.text)) return [];
  const words = quoted(match[0], subject.text).trim().slice(0, LONGEST_WORDS);
  const why = { clue, words, said: subject.said, ...(match.message ? { message: match.message } : {}) };
  return ids.map((id, index) => ({ id, confidence: index === 0 ? confidence : "possible", why }));
}

/** What matched, and the rest of a response code that it cuts through: `[OVERQUOTA]` for `QUOTA]`. */
function quoted(words: string, text: string): string {
  const index = text.indexOf(words);
  const before = /^[^[\]]*\]/.test(words) ? /\[[\w-]*$/.exec(text.slice(0, index)) : null;
  const after = /\[[^\]]*$/.test(words) ? /^[\w-]*\]/.exec(text.slice(index + words.length)) : null;
  return `${before?.[0] ?? ""}${words}${after?.[0] ?? ""}`;
}

function applies({ stages, strict, host, token }: Omit<Rule, "ids" | "confidence">, subject: Subject): boolean {
  if (stages && (subject.stage ? !stages.includes(subject.stage) : strict)) return false;
  if (host && !host.test(subject.host)) return false;
  return token === undefined || token === subject.usesToken;
}
