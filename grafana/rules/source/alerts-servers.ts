import { DEGRADED_FOR_WHOM, DOWN_FOR_WHOM, runbookOfSeverity, SERVER_PAGE, titlesOfSeverity } from "./annotations.ts";
import { type RuleGroup, watched } from "./rule.ts";

/** How a server is. `last_over_time` bridges a restart of imapscope, during which nothing is known. */
export const SERVER_ALERTS: RuleGroup = {
  name: "imapscope-servers",
  rules: [
    {
      alert: "ImapscopeServerDown",
      expr: watched("last_over_time(imapscope_server_up[3m]) == 0"),
      for: "1m",
      labels: { severity: "critical" },
      annotations: {
        summary: DOWN_FOR_WHOM,
        description: titlesOfSeverity("critical"),
        runbook_url: runbookOfSeverity("critical"),
      },
    },
    {
      alert: "ImapscopeServerDegraded",
      expr: watched('last_over_time(imapscope:server_state:known{state="degraded"}[3m]) == 1'),
      for: "5m",
      labels: { severity: "warning" },
      annotations: {
        summary: DEGRADED_FOR_WHOM,
        description: titlesOfSeverity("error"),
        runbook_url: runbookOfSeverity("error"),
      },
    },
    {
      alert: "ImapscopePhaseSlow",
      // Three times what is usual for this server, and noticeable to a person.
      expr: watched(
        "imapscope:phase_duration_seconds:mean15m > 3 * imapscope:phase_duration_seconds:median1w\n  and imapscope:phase_duration_seconds:mean15m - imapscope:phase_duration_seconds:median1w > 0.25",
      ),
      for: "15m",
      labels: { severity: "warning" },
      annotations: {
        summary: "{{ $labels.server }} is slow: {{ $labels.phase }} takes {{ $value | humanizeDuration }}",
        description:
          'That is at least three times the usual duration: {{ with printf "imapscope:phase_duration_seconds:median1w{server=%q,phase=%q}" $labels.server $labels.phase | query }}{{ . | first | value | humanizeDuration }}{{ end }} in the last week.',
        runbook_url: SERVER_PAGE,
      },
    },
  ],
};
