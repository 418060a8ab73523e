import { Counter, Gauge, type Registry } from "prom-client";

/** What is done with the store: opening it, recording a check, reading the past, deleting what is past its time. */
export const STORE_OPERATIONS = ["open", "save", "read", "prune"] as const;

/** One of these. */
export type StoreOperation = (typeof STORE_OPERATIONS)[number];

/** What the store reports about itself. */
export type StoreMetrics = {
  /** An operation failed because the store cannot be used. */
  failed(operation: StoreOperation): void;
  /** Whether checks are recorded. */
  recording(recording: boolean): void;
  /** So many checks wait in memory, and so many more were dropped. */
  waiting(checks: number, dropped: number): void;
};

/** Whether checks are recorded. */
export function createStoreMetrics(registry: Registry): StoreMetrics {
  const errors = new Counter({
    name: "imapscope_store_errors_total",
    help: "How often the store could not be used: to open it, to save a check (each attempt counts), to read the past, to delete old records (prune).",
    labelNames: ["operation"],
    registers: [registry],
  });
  for (const operation of STORE_OPERATIONS) errors.inc({ operation }, 0);
  const recording = new Gauge({
    name: "imapscope_store_recording",
    help: "Whether checks are recorded: 0 while the store cannot be written.",
    registers: [registry],
  });
  recording.set(1);
  const held = new Gauge({
    name: "imapscope_store_waiting_checks",
    help: "How many checks are kept in memory until they can be recorded.",
    registers: [registry],
  });
  const gone = new Counter({
    name: "imapscope_store_dropped_checks_total",
    help: "How many checks were never recorded, because more were waiting than memory keeps.",
    registers: [registry],
  });
  return {
    failed: (operation) => errors.inc({ operation }),
    recording: (is) => recording.set(is ? 1 : 0),
    waiting(checks, dropped) {
      held.set(checks);
      gone.inc(dropped);
    },
  };
}
