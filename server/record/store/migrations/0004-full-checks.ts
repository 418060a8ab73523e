import type { Migration } from "./migration.ts";

/** Finds the newest check of a server that asked the slow questions, among thousands that did not. */
export const fullChecks: Migration = {
  version: 4,
  sql: "CREATE INDEX full_checks_by_server ON checks (server, started_at) WHERE depth = 'full'",
};
