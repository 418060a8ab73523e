import type { Migration } from "./migration.ts";

/** The findings of each check in their order, the root cause first; they go with their check. */
export const findings: Migration = {
  version: 2,
  sql: `
    CREATE TABLE findings (
      check_id TEXT NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      severity TEXT NOT NULL,
      phase TEXT,
      evidence TEXT NOT NULL, -- JSON
      PRIMARY KEY (check_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX findings_by_id ON findings (id);
  `,
};
