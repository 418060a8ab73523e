import type { Migration } from "./migration.ts";

/**
 * A lean row a check: its times and the few words that differ from check to check. The rest is in `parts`, once for all that have it in
 * common. What older versions wrote stays in `old_checks` and `old_findings` until it has been converted, while the program runs
 * (`conversion.ts`).
 */
export const leanChecks: Migration = {
  version: 6,
  sql: `
    ALTER TABLE checks RENAME TO old_checks;
    ALTER TABLE findings RENAME TO old_findings;
    DROP INDEX findings_by_id;
    CREATE TABLE servers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE parts (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE, -- of the text without what differs: 16 octets of its SHA-256
      used INTEGER NOT NULL, -- the beginning of the newest check that refers to it, an hour earlier at most
      encoding INTEGER NOT NULL, -- of content
      content BLOB NOT NULL -- a check without its times, compressed
    ) STRICT;
    CREATE TABLE checks (
      n INTEGER PRIMARY KEY,
      id ANY NOT NULL, -- 16 octets where it is a UUID, text otherwise
      server INTEGER NOT NULL,
      started_at INTEGER NOT NULL, -- milliseconds since 1970
      micros INTEGER NOT NULL, -- how long it took
      state TEXT NOT NULL,
      standing TEXT, -- the state that was told after this check; null: its own
      holds_ms INTEGER, -- for how long it says how things are; null: as long as usual
      is_full INTEGER NOT NULL, -- whether it asked the slow questions
      part INTEGER NOT NULL,
      figures BLOB NOT NULL -- the times of its phases and of its dialogue, and the words that are not those of the part
    ) STRICT;
    -- The first octets tell two checks apart as well as all of them, and take a third of the room.
    CREATE INDEX checks_by_id ON checks (CASE typeof(id) WHEN 'blob' THEN substr(id, 1, 5) ELSE id END);
    CREATE INDEX checks_of_server ON checks (server, started_at);
    CREATE INDEX checks_of_state ON checks (state, started_at);
    CREATE INDEX full_checks_of_server ON checks (server, started_at) WHERE is_full = 1;
    CREATE TABLE findings (
      check_n INTEGER NOT NULL REFERENCES checks (n) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      severity TEXT NOT NULL,
      phase TEXT,
      evidence TEXT NOT NULL, -- JSON
      PRIMARY KEY (check_n, position)
    ) STRICT, WITHOUT ROWID;
  `,
};
