import type { Check } from "../../../diagnose/check.ts";
import { expose } from "../exposition.ts";
import { type Family, figureText, labelText } from "../family.ts";
import { BLACKBOX_METRICS } from "./blackbox.ts";
import { IMAP_METRICS } from "./imap.ts";
import type { Sample } from "./metric.ts";

/** Every metric of `/probe`: blackbox_exporter's, and ours beside them. */
export const PROBE_METRICS = [...BLACKBOX_METRICS, ...IMAP_METRICS];

/** The metrics of one probe, and nothing else, in the format that the `Accept` header prefers. */
export function exposeProbe(check: Check, accept?: string): { body: string; contentType: string } {
  const { pieces, contentType } = expose(families(check), accept);
  return { body: [...pieces].join(""), contentType };
}

function* families(check: Check): Iterable<Family> {
  for (const { name, help, labelNames, samples } of PROBE_METRICS) {
    const series = samples(check);
    if (series.length === 0) continue;
    yield { name, help, type: "gauge", labelNames, lines: () => series.map((sample) => line(name, sample)) };
  }
}

function line(name: string, { labels, value }: Sample): string {
  const text = labelText(labels);
  return `${name}${text === "" ? "" : `{${text}}`} ${figureText(value)}\n`;
}
