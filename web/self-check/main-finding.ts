import type { CheckReport, FindingReport } from "../../server/diagnose/check.ts";

/** The finding that the result is about: the root cause, unless it is only a note of a check that was made; else null. */
export function mainFinding({ state, findings }: CheckReport): FindingReport | null {
  const [first] = findings;
  return first && (first.severity !== "notice" || state === "unknown") ? first : null;
}
