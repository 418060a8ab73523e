import { succeeded } from "./blackbox.ts";
import { type ProbeMetric, ran, single } from "./metric.ts";

/** What blackbox_exporter cannot say: where the time went, and why it failed. */
export const IMAP_METRICS: readonly ProbeMetric[] = [
  single(
    "probe_imap_timestamp_seconds",
    "When the probe ended, in seconds since 1970; an earlier time if the server asked not to be checked for now, because its last answer is then returned again.",
    ({ startedAt, seconds }) => Date.parse(startedAt) / 1000 + seconds,
  ),
  {
    name: "probe_imap_duration_seconds",
    help: "How long the phase took, until it succeeded or failed; absent when it was skipped.",
    labelNames: ["phase"],
    samples: (check) => ran(check).map(({ phase, seconds }) => ({ labels: { phase }, value: seconds })),
  },
  {
    name: "probe_failure_info",
    help: "Why the probe failed: the id of the root cause, and the phase in which it appeared; absent when `probe_success` is 1; the value is always 1.",
    labelNames: ["phase", "finding"],
    samples(check) {
      const [cause] = check.findings;
      if (succeeded(check) || cause === undefined) return [];
      const failed = ran(check).find(({ status }) => status === "failed")?.phase;
      return [{ labels: { phase: cause.phase ?? failed ?? "", finding: cause.id }, value: 1 }];
    },
  },
  {
    name: "probe_imap_finding_active",
    help: "Everything that the probe found: the root cause, other problems, warnings and notices; the value is always 1.",
    labelNames: ["finding", "severity"],
    samples: ({ findings }) => findings.map(({ id, severity }) => ({ labels: { finding: id, severity }, value: 1 })),
  },
];
