import { randomUUID } from "node:crypto";
import type { ServerConfig } from "./config/types.ts";
import type { ProbeFacts, SyncFacts } from "./contract/facts.ts";
import { isSameAccount } from "./contract/identity.ts";
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
};

/** The whole pipeline for one server: probe it, judge what was seen. Recording is the caller's. */
export async function check(config: ServerConfig, options: CheckOptions = {}): Promise<Check> {
  const seen = await probe(config, options);
  const { previous = null, lastSync = null, lastOffered = null } = options;
  const facts = { ...seen, sync: seen.sync ?? lastSync };
  const comparable = previous !== null && isSameAccount(previous.server, facts.server) ? previous : null;
  const context = { now: new Date(), thresholds: config.thresholds, previous: comparable, lastOffered };
  const trouble = troubleOf(facts.phases);
  const aborted = wasAborted(facts) || trouble !== null;
  const findings = aborted ? [] : diagnose(withoutTrouble(facts), context, options.onBug);
  return {
    version: 1,
    id: randomUUID(),
    server: facts.server,
    depth: facts.depth,
    startedAt: facts.startedAt,
    seconds: facts.seconds,
    state: aborted || wasRefused(facts) ? "unknown" : stateOf(findings.map(({ severity }) => severity)),
    phases: facts.phases,
    findings,
    ...(trouble ? { trouble } : {}),
    ...(facts.heldUpSeconds === undefined ? {} : { heldUpSeconds: facts.heldUpSeconds }),
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

/** Whether a probe was called off before it could say anything of the server. */
function wasAborted({ phases }: ProbeFacts): boolean {
  return Object.values(phases).some((outcome) => outcome.status === "failed" && outcome.failure.code === "ABORTED");
}

/** Whether the address policy ended the probe before anything was sent to the server. */
function wasRefused({ phases }: ProbeFacts): boolean {
  return Object.values(phases).some((outcome) => outcome.status === "failed" && refusalIn(outcome.failure) !== null);
}
