import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";

/** Gauges that prom-client names like counters; each repeats the sum of another metric. */
const MISNAMED = ["nodejs_active_handles_total", "nodejs_active_requests_total", "nodejs_active_resources_total"];

/** Says where people reach the page, for links in alerts and dashboards; null where that is not configured. */
export type BuildMetrics = { publicUrl(url: string | null): void };

/** Which imapscope this is, on which Node.js it runs, and where its page is. */
export function buildMetrics(registry: Registry, version: string): BuildMetrics {
  const gauge = new Gauge({
    name: "imapscope_build_info",
    help: "The versions of imapscope and of its Node.js, and `publicUrl` of the configuration; the value is always 1.",
    labelNames: ["version", "node_version", "public_url"],
    registers: [registry],
  });
  const publicUrl = (url: string | null) => {
    gauge.reset();
    gauge.set({ version, node_version: process.versions.node, public_url: url?.replace(/\/+$/, "") ?? "" }, 1);
  };
  publicUrl(null);
  return { publicUrl };
}

/** What prom-client measures of the process: `process_*` and `nodejs_*`. */
export function processMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
}
