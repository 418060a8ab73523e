import { randomUUID } from "node:crypto";
import type { ServerConfig } from "./config/types.ts";
import type { PhaseReport, ProbeFacts, SyncFacts } from "./contract/facts.ts";
import { isSameAccount } from "./contract/identity.ts";
import { isOutage } from "./contract/outages.ts";
import { recordPhases } from "./contract/phase-list.ts";
import type { Check } from "./diagnose/check.ts";
import type { ComparedFacts } from "./diagnose/compared.ts";
import { diagnose, type OnBug } from "./diagnose/diagnose.ts";
import type { LastOffered } from "./diagnose/diagnosis.ts";
import { stateOf } from "./diagnose/state.ts";
import { troubleOf, withoutTrouble } from "./diagnose/trouble.ts";
import { type ProbeOptions, probe } from "./probe/probe.ts";
import { refusalIn } from "./probe/refusal.ts";

/** How a check is made, besides what the probe wants to know. */
export type CheckOptions = ProbeOptions & {
  onBug?: OnBug;
  /** The facts of an earlier check that had something to compare with (see `previousFacts`). */
  previous?: ComparedFacts | null;
  /** When earlier checks were last offered what may be missing now; null or absent when none is known. */
  lastOffered?: LastOffered | null;
  /** What the last canary saw, which goes on counting while none is sent. */
  lastSync?: SyncFacts | null;
  /** How the phases of the last login ended, which goes on counting while none is tried (`heldBack`). */
  lastLogin?: readonly PhaseReport[] | null | undefined;
};

/** The whole pipeline for one server: probe it, judge what was seen. Recording is the caller's. */
export async function check(config: ServerConfig, options: CheckOptions = {}): Promise<Check> {
  const seen = await probe(config, options);
  const { previous = null, lastSync = null, lastOffered = null, lastLogin = null } = options;
  const facts = { ...seen, sync: seen.sync ?? lastSync };
  const comparable = previous !== null && isSameAccount(previous.server, facts.server) ? previous : null;
  const context = { now: new Date(), thresholds: config.thresholds, previous: comparable, lastOffered };
  const trouble = troubleOf(facts.phases);
  const aborted = wasAborted(facts) || trouble !== null;
  const findings = aborted ? [] : diagnose(withoutTrouble(withLastLogin(facts, lastLogin)), context, options.onBug);
  const state = stateOf(findings.map(({ severity }) => severity));
  const isUntried = facts.heldBack?.stands === false && !isOutage(state);
  return {
    version: 1,
    id: randomUUID(),
    server: facts.server,
    depth: facts.depth,
    startedAt: facts.startedAt,
    seconds: facts.seconds,
    state: aborted || isUntried || wasRefused(facts) ? "unknown" : state,
    phases: facts.phases,
    findings,
    ...(trouble ? { trouble } : {}),
    ...(facts.heldUpSeconds === undefined ? {} : { heldUpSeconds: facts.heldUpSeconds }),
    ...(facts.heldBack === undefined ? {} : { heldBack: facts.heldBack }),
    questions: facts.questions,
    sync: facts.sync,
    backOff: facts.backOff,
    alerts: facts.alerts ?? [],
    transcript: facts.transcript,
  };
}

/**
 * The same, and once more where imapscope itself was held up, so that the check says nothing: for whoever asks once and does not
 * come back.
 */
export async function checkPatiently(config: ServerConfig, options: CheckOptions = {}): Promise<Check> {
  const first = await check(config, options);
  return first.trouble?.kind === "late" ? check(config, options) : first;
}

/** The facts to judge by: what was answered to the last login stands while none is tried, of those that were let in until now. */
function withLastLogin(facts: ProbeFacts, lastLogin: readonly PhaseReport[] | null): ProbeFacts {
  if (!facts.heldBack?.stands || lastLogin === null) return facts;
  const { token, auth } = recordPhases(lastLogin);
  return { ...facts, phases: { ...facts.phases, token, auth } };
}

/** Whether a probe was called off before it could say anything of the server. */
function wasAborted({ phases }: ProbeFacts): boolean {
  return Object.values(phases).some((outcome) => outcome.status === "failed" && outcome.failure.code === "ABORTED");
}

/** Whether the address policy ended the probe before anything was sent to the server. */
function wasRefused({ phases }: ProbeFacts): boolean {
  return Object.values(phases).some((outcome) => outcome.status === "failed" && refusalIn(outcome.failure) !== null);
}
