import type { Urgency } from "../../../server/contract/urgencies.ts";
import { LAST_OVERVIEW_PAGE, OVERVIEW_PAGE } from "./annotations.ts";
import type { AlertingRule, RuleGroup } from "./rule.ts";

function ofItself(
  alert: string,
  expr: string,
  wait: string,
  severity: Urgency,
  summary: string,
  description: string,
): AlertingRule {
  const gone = alert === "ImapscopeGone";
  const annotations = { summary, description, runbook_url: gone ? LAST_OVERVIEW_PAGE : OVERVIEW_PAGE };
  return { alert, expr, for: wait, labels: { severity }, annotations };
}

const EACH = "sum by (job, instance)";

/** The watchman: silence is only good news while somebody looks. */
export const IMAPSCOPE_ALERTS: RuleGroup = {
  name: "imapscope-itself",
  rules: [
    ofItself(
      "ImapscopeGone",
      "absent(imapscope_build_info)",
      "5m",
      "critical",
      "Nobody watches the mail servers: Prometheus has no data from any imapscope",
      "imapscope is not running, cannot be reached, or is no longer scraped. Check the targets in Prometheus, then the log of imapscope.",
    ),
    ofItself(
      "ImapscopeUnreachable",
      // Whatever the job is called: a target that had figures of imapscope within the last day.
      "up == 0 and on (job, instance) last_over_time(imapscope_build_info[1d])",
      "5m",
      "critical",
      "imapscope on {{ $labels.instance }} cannot be scraped",
      "Its servers are not watched, or Prometheus does not get the results. Check the log of imapscope, and the network between the two.",
    ),
    ofItself(
      "ImapscopeChecksStopped",
      `${EACH} (increase(imapscope_checks_total[1h])) == 0 unless on (job, instance) min by (job, instance) (imapscope_server_state{state="unknown"}) == 1`,
      "15m",
      "critical",
      "imapscope on {{ $labels.instance }} is running, but checks nothing",
      "No check of any server has ended for an hour, although at least one server should be checked more often. Restart imapscope, and report this with its log.",
    ),
    ofItself(
      "ImapscopeBlind",
      // Of the servers that are not in a maintenance window: checks go on and learn nothing.
      `min by (job, instance) (imapscope_server_state{state="unknown"} unless on (job, instance, server) imapscope_server_maintenance == 1) == 1 and on (job, instance) ${EACH} (rate(imapscope_checks_total[5m])) > 0`,
      "5m",
      "critical",
      "imapscope on {{ $labels.instance }} has no network of its own",
      "Every check fails before it reaches a server, so the state of all servers is unknown. Check the network and the name servers of that machine.",
    ),
    ofItself(
      "ImapscopeChecksLate",
      `${EACH} (rate(imapscope_scheduler_start_delay_seconds_sum[10m])) / (${EACH} (rate(imapscope_scheduler_start_delay_seconds_count[10m])) > 0) > 5`,
      "10m",
      "warning",
      "imapscope on {{ $labels.instance }} starts its checks {{ $value | humanizeDuration }} late",
      "More checks are due than it can make. Check less often, or share the servers among several imapscopes.",
    ),
    ofItself(
      "ImapscopeChecksSkipped",
      "increase(imapscope_scheduler_skipped_checks_total[30m]) > 3",
      "15m",
      "warning",
      "imapscope on {{ $labels.instance }} skips checks",
      'The check before was still running {{ $value | printf "%.0f" }} times in half an hour. Raise `every` of the slow servers, or lower their `timeout`.',
    ),
    ofItself(
      "ImapscopeFailsItself",
      "increase(imapscope_internal_errors_total[30m]) > 3",
      "15m",
      "warning",
      "imapscope on {{ $labels.instance }} itself fails ({{ $labels.where }})",
      'This is not a server\'s fault; it happened {{ $value | printf "%.0f" }} times in half an hour, and some servers may not have been checked. The page of a server whose state is unknown says what to do. If it is a bug, report it with the log.',
    ),
    ofItself(
      "ImapscopeNotRecording",
      "imapscope_store_recording == 0",
      "2m",
      "critical",
      "imapscope on {{ $labels.instance }} does not record its checks",
      "It checks on and keeps the results in memory, but they are lost when it ends, and later when there are too many. Its page and `/-/ready` say why: most often the disk is full.",
    ),
    ofItself(
      "ImapscopeStoreFails",
      `${EACH} (increase(imapscope_store_errors_total[30m])) > 3 unless on (job, instance) imapscope_store_recording == 0`,
      "15m",
      "warning",
      "The store of imapscope on {{ $labels.instance }} fails now and then",
      'It failed {{ $value | printf "%.0f" }} times in half an hour, although checks are recorded. The page and the log of imapscope say why.',
    ),
    ofItself(
      "ImapscopeConfigurationRefused",
      "imapscope_config_last_reload_successful == 0",
      "5m",
      "warning",
      "imapscope on {{ $labels.instance }} rejected its changed configuration",
      "It continues with the previous one. To see what is wrong with the file: `imapscope config check imapscope.yaml`.",
    ),
  ],
};
