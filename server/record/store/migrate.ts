import type { DatabaseSync } from "node:sqlite";
import type { Migration } from "./migrations/migration.ts";
import { StoreError } from "./store-error.ts";
import { transaction } from "./transaction.ts";

/**
 * Brings a database to the newest version, all the way or not at all; one of that version stays as it is. Throws
 * `StoreError` when a newer imapscope has written it, or another program.
 */
export function migrate(database: DatabaseSync, path: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  transaction(database, () => {
    const version = readNumber(database, "PRAGMA user_version");
    if (version > newest) {
      throw new StoreError(
        `The database ${path} was written by a newer imapscope (its version is ${version}, this program knows ${newest}). Upgrade imapscope, or choose another data folder.`,
      );
    }
    if (version === 0 && readNumber(database, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw new StoreError(`The database ${path} belongs to another program. Choose another data folder.`);
    }
    for (const migration of migrations.filter((one) => one.version > version)) {
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${migration.version}`);
    }
  });
}

function readNumber(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}
