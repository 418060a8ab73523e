import { openMetricsContentType, prometheusContentType } from "prom-client";
import { quality } from "./accept.ts";
import { type Family, headText } from "./family.ts";

const OPEN_METRICS = "application/openmetrics-text";
const PLAIN = "text/plain";

/** The answer to a scrape, in pieces of which each takes about a millisecond to write. */
export type Exposition = { contentType: string; pieces: Iterable<string> };

/** Everything in the format that the `Accept` header prefers; the Prometheus text format by default. */
export function expose(families: Iterable<Family>, accept = ""): Exposition {
  const open = quality(accept, OPEN_METRICS);
  const isOpen = open > 0 && open >= quality(accept, PLAIN);
  return isOpen
    ? { contentType: openMetricsContentType, pieces: openMetricsText(families) }
    : { contentType: prometheusContentType, pieces: plainText(families) };
}

function* plainText(families: Iterable<Family>): Iterable<string> {
  let isFirst = true;
  for (const family of families) {
    yield `${isFirst ? "" : "\n"}${headText(family.name, family)}`;
    yield* family.lines();
    isFirst = false;
  }
}

/** OpenMetrics calls a counter without `_total`, and only its samples with it. */
function* openMetricsText(families: Iterable<Family>): Iterable<string> {
  for (const family of families) {
    const { name, type } = family;
    yield headText(type === "counter" ? name.replace(/_total$/, "") : name, family);
    yield* family.lines();
  }
  yield "# EOF\n";
}
