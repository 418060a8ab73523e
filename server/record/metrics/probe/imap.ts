import { succeeded } from "./blackbox.ts";
import { type ProbeMetric, ran, single } from "./metric.ts";

/** What blackbox_exporter cannot say: where the time went, and why it failed. */
export const IMAP_METRICS: readonly ProbeMetric[] = [
  single(
    "probe_imap_timestamp_seconds",
    "When the probe ended, in seconds since 1970; long ago where the server asked to be left alone, so that its last answer stands.",
    ({ startedAt, seconds }) => Date.parse(startedAt) / 1000 + seconds,
  ),
  {
    name: "probe_imap_duration_seconds",
    help: "How long the phase took, up to its success or failure; absent when it was skipped.",
    labelNames: ["phase"],
    samples: (check) => ran(check).map(({ phase, seconds }) => ({ labels: { phase }, value: seconds })),
  },
  {
    name: "probe_failure_info",
    help: "Why the probe failed: the root cause as the finding's id, with the phase in which it showed; absent when `probe_success` is 1; the value is always 1.",
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
    help: "What the probe found, the root cause and all else, also what is only a warning or worth knowing; the value is always 1.",
    labelNames: ["finding", "severity"],
    samples: ({ findings }) => findings.map(({ id, severity }) => ({ labels: { finding: id, severity }, value: 1 })),
  },
];
