import { Gauge, Registry } from "prom-client";
import type { Check } from "../../../diagnose/check.ts";
import { type Exposition, expose } from "../exposition.ts";
import { BLACKBOX_METRICS } from "./blackbox.ts";
import { IMAP_METRICS } from "./imap.ts";

/** Every metric of `/probe`: blackbox_exporter's, and ours beside them. */
export const PROBE_METRICS = [...BLACKBOX_METRICS, ...IMAP_METRICS];

/** The metrics of one probe, in a registry of their own, in the format that the `Accept` header prefers. */
export function exposeProbe(check: Check, accept?: string): Promise<Exposition> {
  const registry = new Registry();
  for (const { name, help, labelNames, samples } of PROBE_METRICS) {
    const series = samples(check);
    if (series.length === 0) continue;
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels, value } of series) gauge.set(labels, value);
  }
  return expose(registry, accept);
}
