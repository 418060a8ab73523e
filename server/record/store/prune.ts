import type { DatabaseSync } from "node:sqlite";
import { setImmediate, setTimeout } from "node:timers/promises";
import { isOutage } from "../../contract/outages.ts";
import { STATES, type State } from "../../contract/states.ts";
import { pruneHistory } from "./prune-history.ts";
import { pruneParts } from "./prune-parts.ts";
import type { PruneLimits } from "./store.ts";

/** Checks that go in one step: a millisecond or two during which nothing else runs, as each lies on pages of its own. */
const BATCH_CHECKS = 20;
/** Pages that are given back to the disk in one step. */
const BATCH_PAGES = 50;
/** Free pages are left for the next checks unless they are more than this share of the file. */
const MOST_FREE = 0.25;

/** So much older a part may be than the checks that refer to it: its use is written once an hour. */
const PART_MS = 3_600_000;

/** Works through `index (state, started_at)`, so that what stays is not read again and again. */
const DELETE = `
  DELETE FROM checks WHERE n IN (
    SELECT old.n FROM checks AS old
    WHERE old.state = ? AND old.started_at < ?
      AND EXISTS (SELECT 1 FROM checks AS newer WHERE newer.server = old.server AND newer.started_at > old.started_at)
    LIMIT ${BATCH_CHECKS}
  )`;

/**
 * Deletes checks, hours and incidents that are past their time, and gives space back to the disk when much of the file has become empty.
 * Other work goes on between two steps; when the database is closed meanwhile, it stops. Gives the number of checks.
 */
export async function pruneDatabase(database: DatabaseSync, limits: PruneLimits): Promise<number> {
  let gone = 0;
  for (const state of STATES) {
    const end = limits.now.getTime() - 1000 * ageFor(state, limits);
    let batch = BATCH_CHECKS;
    while (batch === BATCH_CHECKS && database.isOpen) {
      const began = performance.now();
      batch = Number(database.prepare(DELETE).run(state, end).changes);
      gone += batch;
      // Other work gets as long, as there may be hundreds of thousands.
      await setTimeout(performance.now() - began);
    }
  }
  await pruneParts(database, limits.now.getTime() - 1000 * Math.max(limits.checks, limits.failures) - PART_MS);
  await pruneHistory(database, new Date(limits.now.getTime() - 1000 * limits.hourly));
  await shrink(database);
  return gone;
}

function ageFor(state: State, { checks, failures }: PruneLimits): number {
  return isOutage(state) ? failures : checks;
}

async function shrink(database: DatabaseSync): Promise<void> {
  let free = Number.POSITIVE_INFINITY;
  while (database.isOpen) {
    const left = pragma(database, "freelist_count");
    if (left >= free || left <= MOST_FREE * pragma(database, "page_count")) return;
    free = left;
    database.exec(`PRAGMA incremental_vacuum(${BATCH_PAGES})`);
    await setImmediate();
  }
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
