import { type AlertingRule, alertsOf, type RuleFile } from "./rule.ts";

const INTRODUCTION = `# Alerts

<!-- Generated from the rules in grafana/rules/source: change those, then run \`npm run generate\`. -->

The alerts of [grafana/rules](../grafana/rules). The description of each says what is wrong, and its \`runbook_url\` leads to the page
with the fix. \`for\` is how long the problem must last. How to use them: [prometheus.md](prometheus.md).

| alert | severity | for | says |
|---|---|---|---|`;

/** `docs/alerts.md`: every alert with its urgency, its patience and its summary. */
export function alertsDoc(files: readonly RuleFile[]): string {
  return `${[INTRODUCTION, ...alertsOf(files).map(row)].join("\n")}\n`;
}

function row({ alert, labels, annotations, for: wait = "at once" }: AlertingRule): string {
  return `| \`${alert}\` | ${labels.severity} | ${wait} | ${inWords(annotations.summary)} |`;
}

/** A template as people read it: labels by their names, of two ways to say it the second, of three all, values as `…`. */
function inWords(template: string): string {
  return template
    .replace(
      /\{\{ if [^}]+\}[^}]+ \}\}(.*?)\{\{ else if [^}]+\}[^}]+ \}\}(.*?)\{\{ else \}\}(.*?)\{\{ end \}\}/g,
      "$1; or: $2; or, where no cause is known: $3",
    )
    .replace(/\{\{ if [^}]+ \}\}.*?\{\{ else \}\}(.*?)\{\{ end \}\}/g, "$1")
    .replace(/\{\{ \$labels\.(\w+) \}\}/g, "*$1*")
    .replace(/\{\{[^}]+\}\}/g, "…");
}
