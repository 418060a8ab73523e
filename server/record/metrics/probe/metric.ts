import type { PhaseReport } from "../../../contract/facts.ts";
import { listPhases } from "../../../contract/phase-list.ts";
import type { Check } from "../../../diagnose/check.ts";

/** One series of a metric with its value. */
export type Sample = { labels: Readonly<Record<string, string>>; value: number };

/** A gauge that `/probe` answers with. */
export type ProbeMetric = {
  name: string;
  /** A full sentence. */
  help: string;
  labelNames: readonly string[];
  /** Its series for one check; without any, the metric is absent. */
  samples(check: Check): readonly Sample[];
};

/** A metric without labels; `value` null makes it absent. */
export function single(name: string, help: string, value: (check: Check) => number | null): ProbeMetric {
  return {
    name,
    help,
    labelNames: [],
    samples(check) {
      const now = value(check);
      return now === null || !Number.isFinite(now) ? [] : [{ labels: {}, value: now }];
    },
  };
}

/** The phases that ran, in their order, with how they ended. */
export function ran(check: Check): readonly Exclude<PhaseReport, { status: "skipped" }>[] {
  return listPhases(check).filter((report) => report.status !== "skipped");
}
