import type { Failure, ProbeFacts, SyncOperation, SyncOutcome, SyncValues } from "../contract/facts.ts";
import { SYNC_OPERATIONS } from "../probe/sync/order.ts";
import { type FailureEvidence, type TargetEvidence, target } from "./failed.ts";
import { userOf } from "./login.ts";
import { saidBy } from "./said-by.ts";

/** The evidence that every finding about the canary begins with. */
export type CanaryEvidence = TargetEvidence & { user: string; mailbox: string };

/**
 * The evidence of a step that did not do what it should: `refused` in the words of the server, `lost` with the connection or
 * for want of an answer, or `accepted` and without effect.
 */
export type StepEvidence = CanaryEvidence &
  FailureEvidence & { operation: SyncOperation; answer: "refused" | "lost" | "accepted" };

/** Why the second session of a canary could not be opened, so that nothing was tried; null when it could, or none was sent. */
export function secondFailure({ sync, phases }: ProbeFacts): Failure | null {
  if (sync) return sync.unopened ?? null;
  return phases.sync.status === "failed" ? phases.sync.failure : null;
}

/** The evidence of a second session that could not be opened; else null. */
export function secondRefused(facts: ProbeFacts): FailureEvidence | null {
  const failure = secondFailure(facts);
  return failure && { ...target(facts), code: failure.code, text: failure.text || failure.code };
}

/** How a step of the canary ended; null when none was sent. */
export function stepOf<Name extends SyncOperation>(
  { sync }: ProbeFacts,
  name: Name,
): SyncOutcome<SyncValues[Name]> | null {
  return sync ? sync.operations[name] : null;
}

/** What a step of the canary learnt; null when there was none or it failed. */
export function learntBy<Name extends SyncOperation>(facts: ProbeFacts, name: Name): SyncValues[Name] | null {
  const outcome = stepOf(facts, name);
  return outcome?.status === "ok" ? outcome.value : null;
}

/** Whom and which mailbox a finding about the canary is of. */
export function canary(facts: ProbeFacts): CanaryEvidence {
  return { ...target(facts), user: userOf(facts), mailbox: facts.sync?.mailbox ?? "" };
}

/** The evidence of the first step that failed in a way that this accepts; else null. */
export function stepFailed(
  facts: ProbeFacts,
  accepts: (failure: Failure, step: SyncOperation) => boolean,
): StepEvidence | null {
  for (const operation of SYNC_OPERATIONS) {
    const outcome = stepOf(facts, operation);
    if (outcome?.status !== "failed" || !accepts(outcome.failure, operation)) continue;
    const { code, text } = outcome.failure;
    const answer = saidBy(outcome.failure) === "server" ? "refused" : "lost";
    return { ...canary(facts), operation, answer, code, text: text || code };
  }
  return null;
}

/** The evidence of a step that the server accepted and that had no effect. */
export function withoutEffect(facts: ProbeFacts, operation: SyncOperation): StepEvidence {
  return { ...canary(facts), operation, answer: "accepted", code: "OK", text: "OK" };
}

/** Whether the canary's mailbox was opened for reading only, so that what cannot be changed there follows from that. */
export function isReadOnly(facts: ProbeFacts): boolean {
  return learntBy(facts, "select")?.readOnly ?? false;
}
