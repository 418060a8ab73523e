import { type OpenMetricsContentType, openMetricsContentType, Registry } from "prom-client";

const OPEN_METRICS = "application/openmetrics-text";
const PLAIN = "text/plain";

/** The answer to a scrape. */
export type Exposition = { body: string; contentType: string };

/** Everything in the registry, in the format that the `Accept` header prefers; the Prometheus text format by default. */
export async function expose(registry: Registry, accept = ""): Promise<Exposition> {
  const open = quality(accept, OPEN_METRICS);
  const chosen = open > 0 && open >= quality(accept, PLAIN) ? openMetrics(registry) : registry;
  return { body: await chosen.metrics(), contentType: chosen.contentType };
}

/**
 * The same metrics in a registry of the other format. Each is wrapped, because prom-client writes OpenMetrics by taking
 * `_total` off the names of the counters themselves: the next scrape in the Prometheus format would then lack it.
 */
function openMetrics(registry: Registry): Registry<OpenMetricsContentType> {
  const copy = new Registry<OpenMetricsContentType>();
  copy.setContentType(openMetricsContentType);
  for (const metric of registry.getMetricsAsArray()) copy.registerMetric(Object.create(metric));
  return copy;
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
