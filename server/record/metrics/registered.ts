import type { Registry } from "prom-client";
import type { Described, Family } from "./family.ts";

/** What the metrics of a registry of prom-client are, in the order in which they were registered. */
export function described(registry: Registry): readonly Described[] {
  return registry.getMetricsAsArray().map((metric) => ({
    name: metric.name,
    help: metric.help,
    type: typeOf(String(metric.type)),
    labelNames: labelsOf(metric),
  }));
}

/** The same with their series as they are now: few and small. */
export async function registered(registry: Registry): Promise<readonly Family[]> {
  return Promise.all(
    described(registry).map(async (metric) => {
      const text = await registry.getSingleMetricAsString(metric.name);
      const lines = text.split("\n").filter((line) => !line.startsWith("# "));
      return { ...metric, lines: () => lines.map((line) => `${line}\n`) };
    }),
  );
}

function typeOf(type: string): Family["type"] {
  return type === "counter" || type === "histogram" ? type : "gauge";
}

function labelsOf(metric: object): readonly string[] {
  return "labelNames" in metric && Array.isArray(metric.labelNames) ? metric.labelNames : [];
}
