import { failuresIn, stageIn } from "./dialogue.ts";
import type { Clue, Confidence, Rule, Stage } from "./rule.ts";
import { AVAILABILITY } from "./rules/availability.ts";
import { CLIENTS } from "./rules/clients.ts";
import { CODES } from "./rules/codes.ts";
import { DISCOVERY } from "./rules/discovery.ts";
import { ENCRYPTION } from "./rules/encryption.ts";
import { GENERAL } from "./rules/general.ts";
import { LANGUAGE_WORDS } from "./rules/languages.ts";
import { LIMITS } from "./rules/limits.ts";
import { LOGIN } from "./rules/login.ts";
import { MAILBOXES } from "./rules/mailboxes.ts";
import { NETWORK } from "./rules/network.ts";
import { OAUTH } from "./rules/oauth.ts";
import { PROVIDERS } from "./rules/providers.ts";
import { SYNCHRONISATION } from "./rules/synchronisation.ts";

/** What is known besides the text. */
export type Hints = {
  stage?: Stage;
  /** The response code or Node's code, where it was parted from the text. */
  code?: string;
  /** Whether the login was by an access token. */
  usesToken?: boolean;
  host?: string;
};

/** A diagnosis that a text can mean, and why it is thought of. */
export type Candidate = { id: string; confidence: Confidence; why: { clue: Clue; words: string } };

const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "possible"];
const MOST = 6;
const LONGEST_WORDS = 120;
const BY_TOKEN = /\bXOAUTH2\b|\bOAUTHBEARER\b|access token/i;
/** Statuses and our own codes say nothing in brackets. */
const NO_RESPONSE_CODE = /^(?:NO|BAD|BYE|OK|UNKNOWN)$/;

/** The more exact first: of rules that are equally sure, the earlier. */
const RULE_SETS = [
  PROVIDERS,
  OAUTH,
  LIMITS,
  ENCRYPTION,
  NETWORK,
  LOGIN,
  AVAILABILITY,
  MAILBOXES,
  LANGUAGE_WORDS,
  CODES,
  DISCOVERY,
  SYNCHRONISATION,
  CLIENTS,
  GENERAL,
];

/** The diagnoses that an error message can mean, best first; none where it is harmless or unknown. */
export function recognise(text: string, hints: Hints = {}): readonly Candidate[] {
  const failures = failuresIn(text, hints.stage);
  const said = failures.length === 0 && text.trim() === "" && hints.code !== undefined ? [""] : failures;
  const all = said.join(" ");
  // The first refusal counts: what follows is often its consequence.
  const found = said.flatMap((one) => candidatesOf(one, all, hints));
  const ordered = CONFIDENCES.flatMap((confidence) => found.filter((candidate) => candidate.confidence === confidence));
  const best = new Map<string, Candidate>();
  for (const candidate of ordered) if (!best.has(candidate.id)) best.set(candidate.id, candidate);
  return [...best.values()].slice(0, MOST);
}

function candidatesOf(said: string, all: string, hints: Hints): readonly Candidate[] {
  const subject: Subject = {
    text: withCode(said, hints.code),
    stage: hints.stage ?? stageIn(said),
    host: `${hints.host ?? ""} ${all}`,
    usesToken: hints.usesToken ?? BY_TOKEN.test(all),
  };
  return RULE_SETS.flatMap(({ clue, rules }) => rules.flatMap((rule) => candidates(rule, clue, subject)));
}

type Subject = { text: string; stage: Stage | undefined; host: string; usesToken: boolean };

function withCode(text: string, code: string | undefined): string {
  if (code === undefined || NO_RESPONSE_CODE.test(code) || text.includes(code)) return text;
  return /^[A-Z][A-Z0-9-]{2,}$/.test(code) && !/^E(?!XPIRED$)[A-Z]{2,}$/.test(code)
    ? `[${code}] ${text}`
    : `${code} ${text}`;
}

function candidates({ ids, confidence, ...rule }: Rule, clue: Clue, subject: Subject): readonly Candidate[] {
  if (!applies(rule, subject)) return [];
  const match = rule.when.exec(subject.text);
  if (!match || rule.unless?.test(subject.text)) return [];
  const why = { clue, words: match[0].trim().slice(0, LONGEST_WORDS) };
  return ids.map((id, index) => ({ id, confidence: index === 0 ? confidence : "possible", why }));
}

function applies({ stages, strict, host, token }: Omit<Rule, "ids" | "confidence">, subject: Subject): boolean {
  if (stages && (subject.stage ? !stages.includes(subject.stage) : strict)) return false;
  if (host && !host.test(subject.host)) return false;
  return token === undefined || token === subject.usesToken;
}
