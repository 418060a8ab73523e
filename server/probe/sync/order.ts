import type { SyncOperation } from "../../contract/facts.ts";

/** The operations of a canary in the order in which they run: of several that failed, the first one is the cause. */
export const SYNC_OPERATIONS: readonly SyncOperation[] = [
  "select",
  "append",
  "push",
  "fetch",
  "flag",
  "create",
  "move",
  "expunge",
  "rename",
  "delete",
];
