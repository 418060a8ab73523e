import { existsSync, renameSync, statSync } from "node:fs";
import { deleteDamageMark, isMarkedDamaged } from "./damage-mark.ts";
import { loadSqlite } from "./sqlite.ts";
import { storeError } from "./store-error.ts";

/** Larger databases are looked at as a whole only where damage was met in them: it takes a second for some hundred MiB. */
const SMALL_BYTES = 64 * 1024 * 1024;
/** The database itself, its log and the log's index: what is in the log belongs to it. */
const PARTS = ["", "-wal", "-shm"] as const;

/**
 * Whether the database at this path is damaged, as far as that is to be found out before a start: all of it is looked at where it is
 * small, or where damage was met in it. False where it cannot be looked at, such as one that somebody else holds.
 */
export function isDamaged(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const isMarked = isMarkedDamaged(path);
  const damaged = size > 0 && (isMarked || size <= SMALL_BYTES) && hasFaults(path);
  if (isMarked && !damaged) deleteDamageMark(path);
  return damaged;
}

/** Moves a damaged database out of the way, with its log; nothing is deleted. Gives where it lies now. */
export function setAside(path: string, now: Date): string {
  const moment = now.toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  let aside = `${path}.damaged-${moment}`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${path}.damaged-${moment}-${count}`;
  for (const part of PARTS) {
    if (existsSync(path + part)) renameSync(path + part, aside + part);
  }
  deleteDamageMark(path);
  return aside;
}

function hasFaults(path: string): boolean {
  try {
    const database = new (loadSqlite().DatabaseSync)(path);
    try {
      return database.prepare("PRAGMA quick_check(1)").get()?.quick_check !== "ok";
    } finally {
      database.close();
    }
  } catch (error) {
    return storeError(path, error).kind === "damaged";
  }
}
