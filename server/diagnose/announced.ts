import type { ProbeFacts, ServerAlert } from "../contract/facts.ts";
import { type PhaseName, phasesOf } from "../contract/phases.ts";

/** What the server said besides its answers, without what a phase failed with in the same words. */
export function alertsOf({ alerts = [], phases }: ProbeFacts): readonly ServerAlert[] {
  const failures = Object.values(phases).flatMap((outcome) =>
    outcome.status === "failed" ? [outcome.failure.text] : [],
  );
  return alerts.filter(({ text }) => text === "" || !failures.some((failure) => failure.endsWith(text)));
}

/** Of that, what it said in one phase. */
export function alertsIn(facts: ProbeFacts, phase: PhaseName): readonly ServerAlert[] {
  return alertsOf(facts).filter((alert) => alert.phase === phase);
}

/** Whether what was said in this phase came over a connection that is not encrypted: anybody on the way may have said it. */
export function cameInClear({ server: { security } }: ProbeFacts, phase: PhaseName): boolean {
  if (security === "starttls") return phasesOf("opening").includes(phase);
  return security === "none";
}
