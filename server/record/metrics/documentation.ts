import { PROBE_METRICS } from "./probe/exposition.ts";
import { createSubjects } from "./subjects.ts";

const INTRODUCTION = `# Metrics

<!-- Generated from the definitions in server/record/metrics: change those, then run \`npm run generate\`. -->

imapscope answers \`GET /metrics\` in the Prometheus text format, and in OpenMetrics when the \`Accept\` header asks for it.
Names and labels are never renamed; new ones may be added.

\`server\` is the configured name. When a server is removed from the configuration, all its series disappear. A gauge shows what the
last check saw. What that check could not learn is absent, never an old value; during maintenance all gauges of a check are absent.
\`imapscope_server_info\` also has the labels of the configuration, empty for a server without that label. There are also \`process_*\`
and \`nodejs_*\` metrics about the process itself.
`;

const PROBE = `
## On \`/probe\`

\`GET /probe?target=…&module=…\` answers in the same two formats, with the unchanged names of blackbox_exporter and with metrics that it
does not have. A failing server is also an answer with status 200, with \`probe_success 0\`.
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
