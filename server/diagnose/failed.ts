import type { ProbeFacts } from "../contract/facts.ts";
import type { PhaseName } from "../contract/phases.ts";

/** Where the check went: in every piece of evidence, because the commands in the fixes need it. */
export type TargetEvidence = { host: string; port: number; security: string };

/** What a failed phase leaves behind: where, the code, and the words of whoever refused. */
export type FailureEvidence = TargetEvidence & { code: string; text: string };

export { CONNECTION_ENDED, TIMED_OUT } from "../probe/failure-codes.ts";

/** The evidence that every finding about a server begins with. */
export function target({ server: { host, port, security } }: ProbeFacts): TargetEvidence {
  return { host, port, security };
}

/** The evidence of a phase that failed with one of these codes, or with any when none are given; else null. */
export function failedWith(facts: ProbeFacts, phase: PhaseName, codes?: readonly string[]): FailureEvidence | null {
  const outcome = facts.phases[phase];
  if (outcome.status !== "failed") return null;
  const { code, text } = outcome.failure;
  if (codes && !codes.includes(code)) return null;
  return { ...target(facts), code, text: text || code };
}
