import type { PhaseName } from "../../../contract/phases.ts";
import type { Check } from "../../../diagnose/check.ts";
import type { PhaseReport, PhaseValues } from "../../../probe/facts.ts";

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

/** What a phase learnt, also when it failed; empty when it did not run. */
export function learnt<Name extends PhaseName>({ phases }: Check, name: Name): Partial<PhaseValues[Name]> {
  const report = phases.find(({ phase }) => phase === name);
  return report === undefined || report.status === "skipped"
    ? {}
    : ((report.value ?? {}) as Partial<PhaseValues[Name]>);
}

/** The phases that ran, with how they ended. */
export function ran({ phases }: Check): readonly Exclude<PhaseReport, { status: "skipped" }>[] {
  return phases.filter((report) => report.status !== "skipped");
}
