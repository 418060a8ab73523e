import type { ProbeFacts } from "../../server/contract/facts.ts";
import type { Check } from "../../server/diagnose/check.ts";
import { healthyFacts } from "./healthy-facts.ts";

/**
 * The check of a healthy server, with some fields replaced: start here and change one thing. Its phases are those
 * of `facts`.
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
    phases: facts.phases,
    findings: [],
    questions: facts.questions,
    sync: facts.sync ?? null,
    backOff: facts.backOff,
    alerts: facts.alerts ?? [],
    transcript: facts.transcript,
    ...changes,
  };
}
