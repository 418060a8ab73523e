import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { isOutage } from "../../contract/outages.ts";
import { perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

/** From a healthy server nearby to the longest timeout that makes sense. */
const BUCKETS_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60];

/** How many checks there were, how they ended and how long they took. */
export function checkMetrics(registry: Registry): SubjectMetrics {
  const checks = new Counter({
    name: "imapscope_checks_total",
    help: "How many checks of the server have ended.",
    labelNames: ["server"],
    registers: [registry],
  });
  const failures = new Counter({
    name: "imapscope_check_failures_total",
    help: "How many checks found the server degraded or down, also those that were not confirmed by the next.",
    labelNames: ["server"],
    registers: [registry],
  });
  const duration = new Histogram({
    name: "imapscope_check_duration_seconds",
    help: "How long whole checks of the server took.",
    labelNames: ["server"],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  const last = perServer(
    new Gauge({
      name: "imapscope_check_last_timestamp_seconds",
      help: "When the last check of the server ended, in seconds since 1970.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );

  return {
    add({ name: server }) {
      checks.inc({ server }, 0);
      failures.inc({ server }, 0);
      duration.zero({ server });
    },
    observe({ startedAt, seconds, state }, { name: server }) {
      checks.inc({ server });
      failures.inc({ server }, isOutage(state) ? 1 : 0);
      duration.observe({ server }, seconds);
      last.replace(server, [{ labels: { server }, value: Date.parse(startedAt) / 1000 + seconds }]);
    },
    remove(server) {
      checks.remove({ server });
      failures.remove({ server });
      duration.remove({ server });
      last.replace(server, []);
    },
  };
}
