import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";

/** Servers that are looked at, and parts that go, in one step. */
const BATCH_SERVERS = 200;
const BATCH_PARTS = 50;

/**
 * Deletes the parts to which no check refers any more: those that were last used before `end` (milliseconds since 1970), before which
 * no check is kept but the newest of a server. Stops when the database is closed meanwhile.
 */
export async function pruneParts(database: DatabaseSync, end: number): Promise<void> {
  const kept = await partsOfNewest(database);
  let last = 0;
  while (database.isOpen) {
    const rows = database
      .prepare(`SELECT id FROM parts WHERE id > ? AND used < ? ORDER BY id LIMIT ${BATCH_PARTS}`)
      .all(last, end);
    const ids = rows.map(({ id }) => Number(id));
    last = ids.at(-1) ?? Number.POSITIVE_INFINITY;
    const gone = ids.filter((id) => !kept.has(id));
    const holes = gone.map(() => "?").join(", ");
    // One may have come into use again since.
    if (gone.length > 0) database.prepare(`DELETE FROM parts WHERE used < ? AND id IN (${holes})`).run(end, ...gone);
    if (ids.length < BATCH_PARTS) return;
    await setImmediate();
  }
}

/** Those of the newest check of each server, which may be as old as it likes. */
async function partsOfNewest(database: DatabaseSync): Promise<ReadonlySet<number>> {
  const parts = new Set<number>();
  let last = 0;
  while (database.isOpen) {
    const rows = database
      .prepare(`
        SELECT id, (SELECT part FROM checks WHERE server = servers.id ORDER BY started_at DESC, n DESC LIMIT 1) AS part
        FROM servers WHERE id > ? ORDER BY id LIMIT ${BATCH_SERVERS}`)
      .all(last);
    for (const { part } of rows) parts.add(Number(part));
    if (rows.length < BATCH_SERVERS) break;
    last = Number(rows.at(-1)?.id);
    await setImmediate();
  }
  return parts;
}
