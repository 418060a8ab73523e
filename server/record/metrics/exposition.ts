import { setImmediate } from "node:timers/promises";
import { type OpenMetricsContentType, openMetricsContentType, Registry } from "prom-client";

const OPEN_METRICS = "application/openmetrics-text";
const PLAIN = "text/plain";

/** The answer to a scrape. */
export type Exposition = { body: string; contentType: string };

/**
 * Everything in the registry, in the format that the `Accept` header prefers; the Prometheus text format by default. One metric
 * in each turn of the event loop: the figures of a thousand servers are 4 MiB, and probes measure times meanwhile.
 */
export async function expose(registry: Registry, accept = ""): Promise<Exposition> {
  const open = quality(accept, OPEN_METRICS);
  const isOpen = open > 0 && open >= quality(accept, PLAIN);
  const view = isOpen ? openMetrics() : new Registry();
  const names = registry.getMetricsAsArray().map((metric) => show(metric, view, isOpen));
  const texts: string[] = [];
  for (const name of names) {
    texts.push(await view.getSingleMetricAsString(name));
    await setImmediate();
  }
  const body = isOpen ? `${texts.join("\n")}\n# EOF\n` : `${texts.join("\n\n")}\n`;
  return { body, contentType: view.contentType };
}

function openMetrics(): Registry<OpenMetricsContentType> {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(openMetricsContentType);
  return registry;
}

/**
 * Shows a metric in another registry, and gives the name it has there: OpenMetrics calls a counter without `_total`, and only
 * its samples with it. The metric itself stays as it is, for the next scrape in the other format.
 */
function show(
  metric: ReturnType<Registry["getMetricsAsArray"]>[number],
  view: Pick<Registry, "registerMetric">,
  isOpen: boolean,
): string {
  // The types say that this is an enumeration; it is its name.
  const name = isOpen && String(metric.type) === "counter" ? metric.name.replace(/_total$/, "") : metric.name;
  view.registerMetric(Object.create(metric, { name: { value: name } }));
  return name;
}

/** How much the client wants a media type (RFC 9110 section 12.5.1): 0 when it does not name it. */
function quality(accept: string, type: string): number {
  const wanted = accept.split(",").map((range) => range.split(";").map((part) => part.trim().toLowerCase()));
  const weights = wanted.filter(([name]) => name === type).map(([, ...parameters]) => weight(parameters));
  return Math.max(0, ...weights);
}

function weight(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  return q === undefined ? 1 : Number(q.slice(2)) || 0;
}
