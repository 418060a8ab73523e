import type { PhaseOutcome, PhaseReport, Phases, PhaseValues, ProbeFacts } from "./facts.ts";
import { PHASE_NAMES, PHASE_ORDER, type PhaseName, phasesWhere } from "./phases.ts";

/** The report of one phase in a list. */
type ReportOf<Name extends PhaseName> = Extract<PhaseReport, { phase: Name }>;

const NOT_APPLICABLE = { status: "skipped", because: "not-applicable" } as const;
const OCCASIONAL = phasesWhere(({ occasional }) => occasional);

/** A record of all phases: the outcome of each is what this gives for it. */
export function eachPhase(outcomeOf: <Name extends PhaseName>(name: Name) => PhaseOutcome<PhaseValues[Name]>): Phases {
  // Each name comes with its own outcome, which is more than the compiler follows.
  return Object.fromEntries(PHASE_NAMES.map((name) => [name, outcomeOf(name)])) as Phases;
}

/**
 * The phases as they are sent and stored: those that the security mode of the server has, in the order in which they ran. Those
 * that most checks do not have are there only where they were to run.
 */
export function listPhases({ server, phases }: Pick<ProbeFacts, "server" | "phases">): readonly PhaseReport[] {
  return PHASE_ORDER[server.security].map((phase) => reportOf(phases, phase)).filter(isShown);
}

/** A phase with its outcome, as in a list. */
export function reportOf(phases: Phases, phase: PhaseName): PhaseReport {
  // A phase and its own outcome belong together; the union of all is more than the compiler follows.
  return { phase, ...phases[phase] } as PhaseReport;
}

/** The phases of such a list; one that it lacks is one that the check did not have. */
export function recordPhases(list: readonly PhaseReport[]): Phases {
  return eachPhase((name) => outcomeIn(list, name) ?? NOT_APPLICABLE);
}

/** One phase of such a list; undefined when it lacks that. */
export function phaseOf<Name extends PhaseName>(list: readonly PhaseReport[], name: Name): ReportOf<Name> | undefined {
  return list.find((report): report is ReportOf<Name> => report.phase === name);
}

/** What a phase learnt, in full or, where it failed, in part; empty when it learnt nothing or is missing. */
export function learnt<Value>(outcome: PhaseOutcome<Value> | undefined): Partial<Value> {
  return outcome === undefined || outcome.status === "skipped" ? {} : (outcome.value ?? {});
}

function outcomeIn<Name extends PhaseName>(
  list: readonly PhaseReport[],
  name: Name,
): PhaseOutcome<PhaseValues[Name]> | undefined {
  const report = phaseOf(list, name);
  if (report === undefined) return undefined;
  const { phase: _, ...outcome } = report;
  // A phase and its own outcome belong together; the union of all is more than the compiler follows.
  return outcome as PhaseOutcome<PhaseValues[Name]>;
}

function isShown(report: PhaseReport): boolean {
  return !OCCASIONAL.includes(report.phase) || report.status !== "skipped" || report.because !== "not-applicable";
}
