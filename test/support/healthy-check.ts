import { PHASE_ORDER, type PhaseName } from "../../server/contract/phases.ts";
import type { Check } from "../../server/diagnose/check.ts";
import type { PhaseReport, Phases, ProbeFacts } from "../../server/probe/facts.ts";
import { healthyFacts } from "./healthy-facts.ts";

/**
 * The check of a healthy server, with some fields replaced: start here and change one thing. Its phases are those
 * of `facts`, in the order in which the server's security mode runs them.
 */
export function healthyCheck(changes: Partial<Check> = {}, facts: ProbeFacts = healthyFacts()): Check {
  return {
    version: 1,
    id: "0199a1b2-0000-7000-8000-000000000001",
    server: facts.server,
    depth: facts.depth,
    startedAt: facts.startedAt,
    seconds: facts.seconds,
    state: "up",
    phases: inOrder(facts),
    findings: [],
    questions: facts.questions,
    sync: facts.sync ?? null,
    backOff: facts.backOff,
    alerts: facts.alerts ?? [],
    transcript: facts.transcript,
    ...changes,
  };
}

function inOrder({ phases, server }: ProbeFacts): readonly PhaseReport[] {
  const reports: readonly PhaseReport[] = [
    report(phases, "dns"),
    report(phases, "tcp"),
    report(phases, "tls"),
    report(phases, "greeting"),
    report(phases, "capability"),
    report(phases, "starttls"),
    report(phases, "token"),
    report(phases, "auth"),
    report(phases, "list"),
    report(phases, "status"),
    report(phases, "quota"),
    report(phases, "sync"),
    report(phases, "logout"),
  ];
  return PHASE_ORDER[server.security].flatMap((name) => reports.filter(({ phase }) => phase === name));
}

function report<Name extends PhaseName>(phases: Phases, phase: Name): PhaseReport {
  // One phase and its own outcome belong together; the union of all is more than the compiler follows.
  return { phase, ...phases[phase] } as PhaseReport;
}
