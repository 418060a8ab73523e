import type { RuleFile } from "./rule.ts";

/** The windows over which failed checks are counted; the alerts on the error budget use them in pairs. */
const WINDOWS = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"] as const;

const EACH = "job, instance, server";

/** Series that alerts and dashboards share. */
export const RECORDING: RuleFile = {
  path: "grafana/rules/imapscope-recording.yaml",
  about: "Recording rules, which the alerts need.",
  groups: [
    {
      name: "imapscope-context",
      rules: [
        {
          // A target that says nothing about its page is linked to as Prometheus reaches it.
          record: "imapscope:page:info",
          expr: `imapscope_build_info{public_url!=""}\n  or label_replace(imapscope_build_info{public_url=""}, "public_url", "http://$1", "instance", "(.+)")`,
        },
        {
          record: "imapscope:finding_active:titled",
          expr: `(imapscope_finding_active == 1)\n  * on (finding) group_left (title, scope) max by (finding, title, scope) (imapscope:finding:title)\n  * on (${EACH}) group_left (host, port) imapscope_server_info`,
        },
        {
          // The state while it is known: absent in a maintenance window, and after a start until the first check.
          record: "imapscope:server_state:known",
          expr: `imapscope_server_state{state!="unknown"}\n  unless on (${EACH}) imapscope_server_state{state="unknown"} == 1`,
        },
      ],
    },
    {
      name: "imapscope-error-budget",
      interval: "1m",
      rules: WINDOWS.map((window) => ({
        record: `imapscope:check_failures:ratio_rate${window}`,
        expr: `rate(imapscope_check_failures_total[${window}])\n  / (rate(imapscope_checks_total[${window}]) > 0)`,
      })),
    },
    {
      name: "imapscope-latency",
      interval: "5m",
      rules: [
        {
          record: "imapscope:phase_duration_seconds:mean15m",
          expr: `avg_over_time(imapscope_phase_duration_seconds[15m])\n  and min_over_time(imapscope_phase_success[15m]) == 1`,
        },
        {
          // Of a server that is known for less than a day nothing is usual yet.
          record: "imapscope:phase_duration_seconds:median1w",
          expr: `quantile_over_time(0.5, imapscope:phase_duration_seconds:mean15m[1w] offset 1h)\n  and count_over_time(imapscope:phase_duration_seconds:mean15m[1w] offset 1h) >= 288`,
        },
      ],
    },
  ],
};
