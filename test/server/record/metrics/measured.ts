import type { Check } from "../../../../server/diagnose/check.ts";
import { createMetrics, type Metrics } from "../../../../server/record/metrics/metrics.ts";
import type { MeasuredServer } from "../../../../server/record/metrics/subject.ts";
import { exposed } from "../../../support/exposed.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

/** The configuration that `healthyCheck()` belongs to, with some of it replaced. */
export function measuredServer(changes: Partial<MeasuredServer> = {}): MeasuredServer {
  return {
    name: "corp",
    host: "mail.example.com",
    port: 993,
    security: "implicit-tls",
    login: null,
    depth: "login",
    labels: {},
    sync: null,
    thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} },
    ...changes,
  };
}

/** Metrics with one server configured and these checks of it seen. */
export function measured(...checks: readonly Check[]): Metrics {
  const metrics = createMetrics("1.2.3");
  metrics.servers([measuredServer()]);
  for (const check of checks) metrics.observe(check);
  return metrics;
}

/** A check of another server. */
export function checkOf(name: string, changes: Partial<Check> = {}): Check {
  return healthyCheck({ server: { ...healthyCheck().server, name }, ...changes });
}

/** The lines of all series whose metric's name begins so, without `imapscope_`, sorted. */
export async function series(metrics: Metrics, begins: string): Promise<readonly string[]> {
  const { body } = await exposed(metrics);
  const lines = body.split("\n").filter((line) => line.startsWith(`imapscope_${begins}`));
  return lines.map((line) => line.slice("imapscope_".length)).toSorted();
}
