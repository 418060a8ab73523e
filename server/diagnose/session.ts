import type { Evidence } from "../contract/answers/finding.ts";
import type { Failure, ProbeFacts } from "../contract/facts.ts";
import { type PhaseName, phasesOf, phasesWhere } from "../contract/phases.ts";
import type { Scope } from "../contract/scopes.ts";
import { type FailureEvidence, failedWith } from "./failed.ts";
import { userOf } from "./login.ts";
import { secondFailure, secondRefused } from "./sync.ts";

/** The evidence of a session that broke: also whose, and during what. */
export type SessionEvidence = FailureEvidence & { user: string; phase: PhaseName };

/**
 * The phases in which an IMAP session does its work; before them there is none, and the logout harms nobody. Of the canary that is
 * the opening of its second session; what its steps did has diagnoses of its own.
 */
export const SESSION_PHASES = phasesWhere(({ work }) => work);

/** Where a server may say why it refuses: at any time once the connection stands. */
export const WHERE_WORDS_COUNT = phasesWhere(({ part, work }) => part === "opening" || work);

/** Codes of a command that this server can never carry out (RFC 5530 section 3 and the registry of response codes). */
const NEVER: readonly string[] = [
  ..."ALREADYEXISTS BADCHARSET BADURL CANNOT CLIENTBUG HASCHILDREN METADATA NOTSAVED PARSE TOOBIG UIDREQUIRED".split(
    " ",
  ),
  "UNKNOWN-CTE",
];

/** The evidence of the first phase of the session that failed with a code that this accepts; else null. */
export function sessionFailed(
  facts: ProbeFacts,
  accepts: (code: string, phase: PhaseName, text: string) => boolean = () => true,
  phases = SESSION_PHASES,
): SessionEvidence | null {
  for (const phase of phases) {
    const failed = phase === "sync" ? secondRefused(facts) : failedWith(facts, phase);
    if (failed && accepts(failed.code, phase, failed.text)) return { ...failed, user: userOf(facts), phase };
  }
  return null;
}

/** Why a phase failed; of the canary, why its second session did. Null where it did not. */
export function failureIn(facts: ProbeFacts, phase: PhaseName): Failure | null {
  if (phase === "sync") return secondFailure(facts);
  const outcome = facts.phases[phase];
  return outcome.status === "failed" ? outcome.failure : null;
}

/** The phases before anybody has said who logs in: what fails there fails for all. */
const BEFORE_LOGIN: readonly unknown[] = phasesOf("opening");

/** Of whom a broken session speaks: of the server, where it broke before the login; else of the account alone. */
export function scopeOfSession({ phase }: Evidence): Scope | null {
  return BEFORE_LOGIN.includes(phase) ? "server" : null;
}

/** Whether a server says that it does not understand, or that it never does such a thing; nginx says BAD of its own faults too. */
export function isNotUnderstood(code: string, text: string): boolean {
  return NEVER.includes(code) || (code === "BAD" && !/\b(?:internal|server) (?:server )?(?:error|fail)/i.test(text));
}
