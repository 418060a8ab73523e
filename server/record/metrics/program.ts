import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";

/** Gauges that prom-client names like counters; each repeats the sum of another metric. */
const MISNAMED = ["nodejs_active_handles_total", "nodejs_active_requests_total", "nodejs_active_resources_total"];

/** Which imapscope this is, and on which Node.js it runs. */
export function buildMetrics(registry: Registry, version: string): void {
  new Gauge({
    name: "imapscope_build_info",
    help: "The version of imapscope and of the Node.js it runs on; the value is always 1.",
    labelNames: ["version", "node_version"],
    registers: [registry],
  }).set({ version, node_version: process.versions.node }, 1);
}

/** What prom-client measures of the process: `process_*` and `nodejs_*`. */
export function processMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
}
