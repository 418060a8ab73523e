import type { SyncOperation } from "../../contract/facts.ts";
import { seenSteps } from "../../diagnose/seen-steps.ts";
import { SYNC_OPERATIONS } from "../../probe/sync/order.ts";
import type { SubjectMetrics } from "./subject.ts";
import type { Table } from "./table.ts";

/** From two sessions in one machine to a server that looks for changes every 30 seconds. */
const BUCKETS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The operations that have a time of their own: all but the opening of the mailbox. */
const MEASURED: readonly SyncOperation[] = SYNC_OPERATIONS.filter((operation) => operation !== "select");

/** How long it takes until a second session sees what a first one does. */
export function syncMetrics(table: Table): SubjectMetrics {
  const duration = table.histogram(
    {
      name: "imapscope_sync_duration_seconds",
      help: "How long successful operations of canaries took, from the first session's command until the second session saw the change; push is measured from when the message was stored, append and fetch are the command alone. Absent for servers without a canary.",
    },
    BUCKETS_SECONDS,
    { name: "operation", values: MEASURED },
  );

  return {
    configure({ name: server, sync }) {
      // At 0 from the start, so that the first canary is an increase.
      if (sync) for (const operation of MEASURED) duration.begin(server, operation);
    },
    observe({ depth, sync }, { name: server }) {
      // Between two canaries, checks carry the figures of the last one.
      if (depth !== "sync" || !sync) return;
      for (const { operation, seconds } of seenSteps(sync)) {
        if (MEASURED.includes(operation)) duration.observe(server, operation, seconds);
      }
    },
  };
}
