import { closeSync, existsSync, openSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { loadSqlite } from "./sqlite.ts";
import { folderError, isOfDatabase, StoreError, storeError } from "./store-error.ts";

/** A database of its own, whose lock of the system ends with the process that holds it. */
const FILE = "imapscope.lock";
/** A process that is ending, or one that began at the same moment, is waited for so long. */
const PATIENCE_MS = 2000;
const RETRY_MS = 100;

/** A data folder that belongs to this process until it lets go of it, or ends in any way. */
export type FolderLock = { release(): void };

const holder = z.object({ pid: z.number(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holder>;

/**
 * Takes a data folder for this process alone. Throws `StoreError` that says who has it.
 *
 * The lock is the one that SQLite takes on a file to write: the system lets go of it when the process ends, also by `kill -9`, and it
 * counts in all containers that share the folder, whatever their numbers of processes are. Who holds it stands in the file for people to
 * read, and is never believed: a number can mean another process by now. Decision 0040.
 */
export async function takeFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, FILE);
  makeFile(folder, path);
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const taken = tryLock(path);
    if (taken) return taken;
    if (performance.now() > until) throw inUse(folder, readHolder(path));
    await setTimeout(RETRY_MS);
  }
}

/** For its own user only. Never opened where it is there: closing it again would take away a lock of this process. */
function makeFile(folder: string, path: string): void {
  try {
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw folderError(folder, error);
  }
}

/** Null when another process has it. */
function tryLock(path: string): FolderLock | null {
  let database: DatabaseSync | null = null;
  try {
    database = new (loadSqlite().DatabaseSync)(path, { timeout: 0 });
    // Writes nothing to begin, so that the lock is to be had on a full disk too.
    database.exec("PRAGMA journal_mode = MEMORY");
    database.exec("BEGIN IMMEDIATE");
    writeHolder(database);
    return { release: () => database?.close() };
  } catch (error) {
    database?.close();
    if (storeError(path, error).kind === "locked") return null;
    throw storeError(path, error);
  }
}

/** Says who has the lock, and keeps it: others may read meanwhile, and not write. */
function writeHolder(database: DatabaseSync): void {
  try {
    const { pid, host, since }: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    database.exec("CREATE TABLE IF NOT EXISTS holder (pid INTEGER, host TEXT, since TEXT)");
    database.exec("DELETE FROM holder");
    database.prepare("INSERT INTO holder VALUES (?, ?, ?)").run(pid, host, since);
    database.exec("COMMIT");
  } catch (error) {
    // On a full disk the lock is had all the same, and nobody can say whose it is.
    if (!isOfDatabase(error)) throw error;
    if (database.isTransaction) database.exec("ROLLBACK");
  }
  database.exec("BEGIN IMMEDIATE");
}

function readHolder(path: string): Holder | null {
  try {
    const database = new (loadSqlite().DatabaseSync)(path, { readOnly: true, timeout: RETRY_MS });
    try {
      return holder.safeParse(database.prepare("SELECT pid, host, since FROM holder").get()).data ?? null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function inUse(folder: string, by: Holder | null): StoreError {
  const who = by ? `process ${by.pid} on ${by.host}, since ${by.since}` : "another process";
  return new StoreError(
    `The data folder ${folder} is in use by another imapscope (${who}). Stop that one, or give this one its own: --data DIR`,
    { kind: "locked" },
  );
}
