import type { Migration } from "./migration.ts";

/** The refused logins of accounts, so that no restart has us try again what a server counts. Neither names an account nor a password. */
export const loginRefusals: Migration = {
  version: 7,
  sql: `
    CREATE TABLE login_refusals (
      account TEXT NOT NULL, -- a digest with a key that is not in the database
      lane TEXT NOT NULL, -- the same of what was tried, or a word for all that visitors type
      count INTEGER NOT NULL, -- how many in a row
      last_at INTEGER NOT NULL, -- when the last one was, milliseconds since 1970
      times TEXT NOT NULL, -- JSON: when those of the last hour were
      answer TEXT, -- JSON: how the phases of the last login ended
      PRIMARY KEY (account, lane)
    ) STRICT, WITHOUT ROWID`,
};
