import type { Migration } from "./migration.ts";

/**
 * One row a check. `detail` comes last so that lists, which do not need it, need not read past it; `durations` is
 * JSON, phase to seconds, for charts. The indexes serve a server's history, and pruning by state and age.
 */
export const checks: Migration = {
  version: 1,
  sql: `
    CREATE TABLE checks (
      id TEXT PRIMARY KEY NOT NULL,
      server TEXT NOT NULL,
      started_at INTEGER NOT NULL, -- milliseconds since 1970
      seconds REAL NOT NULL,
      state TEXT NOT NULL,
      depth TEXT NOT NULL,
      host TEXT NOT NULL,
      port INTEGER NOT NULL,
      security TEXT NOT NULL,
      user TEXT,
      durations TEXT NOT NULL,
      encoding INTEGER NOT NULL, -- of detail
      detail BLOB NOT NULL -- phases and transcript, compressed
    ) STRICT;
    CREATE INDEX checks_by_server ON checks (server, started_at);
    CREATE INDEX checks_by_state ON checks (state, started_at);
  `,
};
