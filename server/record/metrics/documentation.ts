import { createSubjects } from "./subjects.ts";

const INTRODUCTION = `# Metrics

<!-- Generated from the definitions in server/record/metrics: change those, then run \`npm run generate\`. -->

imapscope answers \`GET /metrics\` in the Prometheus text format, and in OpenMetrics when the \`Accept\` header asks for it.
A name here is a promise: names and labels may be added, and are never renamed.

\`server\` is the configured name. When a server leaves the configuration, all its series go. A gauge says what the last
check saw; what that check did not learn is absent, never an old value. \`imapscope_server_info\` also has the labels of
the configuration, empty for a server that does not have one. Besides these there are \`process_*\` and \`nodejs_*\` about
the process itself.

| metric | type | labels | meaning |
|---|---|---|---|`;

/** `docs/metrics.md`: name, type, labels and meaning of every metric, from their definitions. */
export function metricsDoc(): string {
  const metrics = createSubjects("").registry.getMetricsAsArray();
  const rows = metrics
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((metric) => `| \`${metric.name}\` | ${metric.type} | ${labelsOf(metric)} | ${metric.help} |`);
  return `${[INTRODUCTION, ...rows].join("\n")}\n`;
}

function labelsOf(metric: object): string {
  const names = "labelNames" in metric && Array.isArray(metric.labelNames) ? metric.labelNames : [];
  return names.map((name) => `\`${name}\``).join(", ");
}
