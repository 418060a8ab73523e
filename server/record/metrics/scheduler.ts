import { Counter, Gauge, Histogram, type Registry } from "prom-client";

const DELAY_BUCKETS_SECONDS = [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** What the scheduler reports about itself. */
export type SchedulerMetrics = {
  /** How many checks are due and waiting. */
  queued(checks: number): void;
  /** A check has begun so many seconds after it was due. */
  started(delaySeconds: number): void;
  /** A check was left out, because the one before it was still under way. */
  skipped(): void;
};

/** Whether the scheduler keeps up. */
export function schedulerMetrics(registry: Registry): SchedulerMetrics {
  const queue = new Gauge({
    name: "imapscope_scheduler_queue_length",
    help: "How many checks are due and waiting.",
    registers: [registry],
  });
  const delay = new Histogram({
    name: "imapscope_scheduler_start_delay_seconds",
    help: "How late checks started after they were due.",
    buckets: DELAY_BUCKETS_SECONDS,
    registers: [registry],
  });
  const skipped = new Counter({
    name: "imapscope_scheduler_skipped_checks_total",
    help: "How many checks were skipped because the one before was still running, except during a canary.",
    registers: [registry],
  });
  return {
    queued: (checks) => queue.set(checks),
    started: (delaySeconds) => delay.observe(Math.max(0, delaySeconds)),
    skipped: () => skipped.inc(),
  };
}
