import type { PhaseName } from "../../../server/contract/phases.ts";
import type { PhaseReport, PhaseValues } from "../../../server/probe/facts.ts";

type Report<Name extends PhaseName> = Extract<PhaseReport, { phase: Name }>;

/** One phase of a check; undefined when the check did not have it. */
export function phaseOf<Name extends PhaseName>(phases: readonly PhaseReport[], name: Name): Report<Name> | undefined {
  return phases.find((one): one is Report<Name> => one.phase === name);
}

/** What a phase learnt, in full or in part; null when it learnt nothing. */
export function learnt<Name extends PhaseName>(
  phases: readonly PhaseReport[],
  name: Name,
): Partial<PhaseValues[Name]> | null {
  const found: PhaseReport | undefined = phaseOf(phases, name);
  if (!found || found.status === "skipped") return null;
  return (found.value ?? null) as Partial<PhaseValues[Name]> | null;
}
