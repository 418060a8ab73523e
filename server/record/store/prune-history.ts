import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";

/** Rows that go in one step. */
const BATCH_ROWS = 50;

/** What is deleted, its key beside the server, and what its age is counted from. */
const TABLES = [
  { table: "cells", key: "length, at", age: "at" },
  { table: "incidents", key: "began", age: "coalesce(ended, seen)" },
] as const;

/** Deletes roll-ups and incidents that ended before `end`, server by server; stops when the database is closed meanwhile. */
export async function pruneHistory(database: DatabaseSync, end: Date): Promise<void> {
  for (const { table, key, age } of TABLES) {
    const some = `SELECT ${key} FROM ${table} WHERE server = ?1 AND ${age} < ?2 LIMIT ${BATCH_ROWS}`;
    for (const server of database.isOpen ? serversOf(database, table) : []) {
      let gone = BATCH_ROWS;
      while (gone === BATCH_ROWS && database.isOpen) {
        const statement = database.prepare(`DELETE FROM ${table} WHERE server = ?1 AND (${key}) IN (${some})`);
        gone = Number(statement.run(server, end.getTime()).changes);
        await setImmediate();
      }
    }
  }
}

/** From name to name through the index; DISTINCT would read every entry. */
function serversOf(database: DatabaseSync, table: string): readonly string[] {
  const rows = database.prepare(`
    WITH RECURSIVE names (server) AS (
      SELECT min(server) FROM ${table}
      UNION ALL
      SELECT (SELECT min(server) FROM ${table} WHERE server > names.server) FROM names WHERE server IS NOT NULL
    ) SELECT server FROM names WHERE server IS NOT NULL`);
  return rows.all().map(({ server }) => String(server));
}
