import { isOutage } from "../../contract/outages.ts";
import type { SubjectMetrics } from "./subject.ts";
import { NO_LABEL, type Table } from "./table.ts";

/** From a healthy server nearby to the longest timeout that makes sense. */
const BUCKETS_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60];

/** How many checks there were, how they ended and how long they took. */
export function checkMetrics(table: Table): SubjectMetrics {
  const checks = table.counter(
    { name: "imapscope_checks_total", help: "How many checks of the server have ended." },
    NO_LABEL,
  );
  const failures = table.counter(
    {
      name: "imapscope_check_failures_total",
      help: "How many checks found the server degraded or down, including those that the next check did not confirm.",
    },
    NO_LABEL,
  );
  const duration = table.histogram(
    {
      name: "imapscope_check_duration_seconds",
      help: "How long whole checks of the server took, except those during which imapscope itself was delayed.",
    },
    BUCKETS_SECONDS,
    NO_LABEL,
  );
  const last = table.gauge(
    {
      name: "imapscope_check_last_timestamp_seconds",
      help: "When the last check of the server ended, in seconds since 1970.",
    },
    NO_LABEL,
  );

  return {
    add({ name: server }) {
      checks.add(server, "", 0);
      failures.add(server, "", 0);
      duration.begin(server, "");
    },
    observe({ startedAt, seconds, state, heldUpSeconds }, { name: server }) {
      checks.add(server, "", 1);
      failures.add(server, "", isOutage(state) ? 1 : 0);
      if (heldUpSeconds === undefined) duration.observe(server, "", seconds);
      last.set(server, "", Date.parse(startedAt) / 1000 + seconds);
    },
  };
}
