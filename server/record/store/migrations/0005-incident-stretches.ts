import type { Migration } from "./migration.ts";

/** When a server was down and when degraded within an incident. Of those recorded before, nobody knows. */
export const incidentStretches: Migration = {
  version: 5,
  sql: "ALTER TABLE incidents ADD COLUMN stretches TEXT", // JSON: { list: [[from, to, state], …], downBeforeMs }
};
