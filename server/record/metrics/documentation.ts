import { PROBE_METRICS } from "./probe/exposition.ts";
import { createSubjects } from "./subjects.ts";

const INTRODUCTION = `# Metrics

<!-- Generated from the definitions in server/record/metrics: change those, then run \`npm run generate\`. -->

imapscope answers \`GET /metrics\` in the Prometheus text format, and in OpenMetrics when the \`Accept\` header asks for it.
A name here is a promise: names and labels may be added, and are never renamed.

\`server\` is the configured name. When a server leaves the configuration, all its series go. A gauge says what the last
check saw; what that check did not learn is absent, never an old value, and so is all of it in a maintenance window. \`imapscope_server_info\` also has the labels of
the configuration, empty for a server that does not have one. Besides these there are \`process_*\` and \`nodejs_*\` about
the process itself.
`;

const PROBE = `
## On \`/probe\`

What \`GET /probe?target=…&module=…\` answers with, in the same two formats: the names of blackbox_exporter, unchanged, and what it
cannot say beside them. A server that fails is an answer like any other, with status 200 and \`probe_success 0\`.
`;

const HEAD = `| metric | type | labels | meaning |
|---|---|---|---|`;

/** `docs/metrics.md`: name, type, labels and meaning of every metric, from their definitions. */
export function metricsDoc(): string {
  const metrics = createSubjects("").described;
  const rows = metrics
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((metric) => row(metric.name, metric.type, metric.labelNames, metric.help));
  const ofProbe = PROBE_METRICS.map(({ name, labelNames, help }) => row(name, "gauge", labelNames, help));
  return `${[INTRODUCTION, HEAD, ...rows, PROBE, HEAD, ...ofProbe].join("\n")}\n`;
}

function row(name: string, type: string, labels: readonly string[], help: string): string {
  return `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(", ")} | ${help} |`;
}
