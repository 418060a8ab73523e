import type { Urgency } from "../../../server/contract/urgencies.ts";
/** One rule of Prometheus that records a series under a new name. */
export type RecordingRule = { record: string; expr: string; labels?: Readonly<Record<string, string>> };

/** One alert of Prometheus. */
export type AlertingRule = {
  alert: string;
  expr: string;
  /** How long it has to be true; left out, once is enough. */
  for?: string;
  labels: { severity: Urgency };
  annotations: { summary: string; description: string; runbook_url: string };
};

/** Rules that Prometheus evaluates one after the other; `interval` only where it is not the usual one. */
export type RuleGroup = { name: string; interval?: string; rules: readonly (RecordingRule | AlertingRule)[] };

/** A rule file of Prometheus, and what its first lines say about it. */
export type RuleFile = { path: string; about: string; groups: readonly RuleGroup[] };

/** What is said of a server only while it is checked: its maintenance windows are left out. */
export function watched(expr: string): string {
  return `${expr}\n  unless on (job, instance, server) imapscope_server_maintenance == 1`;
}

/** The alerts among the rules of the files. */
export function alertsOf(files: readonly RuleFile[]): readonly AlertingRule[] {
  const rules = files.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
  return rules.filter((rule): rule is AlertingRule => "alert" in rule);
}
