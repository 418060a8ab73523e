import type { Migration } from "./migration.ts";

/**
 * What stays when checks go: a row for each server and hour, one for each of its days (UTC), so that a year is read quickly, and the
 * incidents. What is not rolled up yet begins at `rolled.until`; for a server from before, where its history is whole: at its oldest check that was no failure, as
 * failures are kept longer than the others.
 */
export const history: Migration = {
  version: 3,
  sql: `
    ALTER TABLE checks ADD COLUMN standing TEXT; -- the state that was told after this check; null: its own
    ALTER TABLE checks ADD COLUMN holds_ms INTEGER; -- for how long it says how things are; null: as long as usual
    CREATE TABLE cells (
      server TEXT NOT NULL,
      length INTEGER NOT NULL, -- milliseconds: an hour or a day
      at INTEGER NOT NULL, -- its beginning, milliseconds since 1970
      checks INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      up INTEGER NOT NULL, -- milliseconds in this state; the rest of the time, nothing is known
      warning INTEGER NOT NULL,
      degraded INTEGER NOT NULL,
      down INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      lines TEXT NOT NULL, -- JSON: phase or "total" to [count, median, 95th percentile, maximum] in seconds
      PRIMARY KEY (server, length, at)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rolled (server TEXT PRIMARY KEY NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE incidents (
      server TEXT NOT NULL,
      began INTEGER NOT NULL, -- milliseconds since 1970
      ended INTEGER, -- null while it lasts
      seen INTEGER NOT NULL, -- the newest check that saw it
      state TEXT NOT NULL, -- the worst
      findings TEXT NOT NULL, -- JSON: the root findings, the first first
      PRIMARY KEY (server, began)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO rolled (server, until)
      SELECT server, min(started_at) / 3600000 * 3600000 FROM checks
      WHERE state NOT IN ('degraded', 'down') GROUP BY server;
  `,
};
