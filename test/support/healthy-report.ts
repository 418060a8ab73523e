import type { CheckReport } from "../../server/contract/answers/check.ts";
import type { Phases } from "../../server/contract/facts.ts";
import { listPhases } from "../../server/contract/phase-list.ts";
import { healthyCheck } from "./healthy-check.ts";
import { healthyFacts } from "./healthy-facts.ts";

/** The check of a healthy server as the page gets it, with some fields and phases replaced: start here and change one thing. */
export function healthyReport(changes: Partial<CheckReport> = {}, phases: Partial<Phases> = {}): CheckReport {
  const check = healthyCheck({}, healthyFacts(phases));
  return { ...check, phases: listPhases(check), findings: [], trouble: null, ...changes };
}
