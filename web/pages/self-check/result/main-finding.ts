import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import type { FindingReport } from "../../../../server/contract/answers/finding.ts";

/**
 * The finding that the result is about, the root cause; null where mail can be read all the same (`up`, `warning`), whatever
 * else was noticed.
 */
export function mainFinding({ state, findings }: CheckReport): FindingReport | null {
  return state === "up" || state === "warning" ? null : (findings[0] ?? null);
}

/** What the administrator should hear of: that finding, else the first that is more than a note. */
export function reportedFinding(check: CheckReport): FindingReport | null {
  return mainFinding(check) ?? check.findings.find(({ severity }) => severity !== "notice") ?? null;
}
