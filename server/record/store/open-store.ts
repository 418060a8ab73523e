import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Logger } from "pino";
import { endConversion } from "./conversion.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { loadSqlite } from "./sqlite.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { folderError, storeError } from "./store-error.ts";

/** The name of the database in its data folder. */
export const DATABASE_FILE = "imapscope.db";
/** Where is told how the conversion of an older database goes. */
export type StoreLog = Pick<Logger, "warn" | "info" | "error">;

const SILENT: StoreLog = { warn() {}, info() {}, error() {} };
/** How long the start waits for another program that is writing. */
const BUSY_MS = 2000;
/** And how long a statement does later: nothing else runs meanwhile, and what could not be written is tried again. */
const BRIEF_BUSY_MS = 100;
/** As long as the log gets before that; a quarter of what SQLite itself would take. */
const LOG_PAGES = 250;
/** A log that became longer, as somebody read for long, gives back the rest to the disk. */
const LOG_BYTES = 4 * 1024 * 1024;

/**
 * The store in this data folder, which is created when it is not there; null keeps everything in memory. Rejects
 * with `StoreError` when the folder or its database cannot be used. What an older version wrote is converted while the store is
 * used, of which `log` is told.
 */
export async function openStore(folder: string | null, log: StoreLog = SILENT): Promise<SqliteStore> {
  const path = folder === null ? ":memory:" : join(folder, DATABASE_FILE);
  if (folder !== null) {
    makeFolder(folder);
    prepareFile(path, folder);
  }
  const store = openDatabase(path);
  void store.convert(log);
  return store;
}

/** Makes the data folder where it is missing, for its own user only. Throws `StoreError`. */
export function makeFolder(folder: string): void {
  try {
    createMissing(resolve(folder), 0o700);
  } catch (error) {
    throw folderError(resolve(folder), error);
  }
}

/** Makes an empty file, for its own user only; SQLite's further files take on the rights of that one. */
function prepareFile(path: string, folder: string): void {
  try {
    if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw folderError(resolve(folder), error);
  }
}

/** One level at a time: `recursive` of Node 24 never returns below a folder that lets nothing be created, like `/proc`. */
function createMissing(folder: string, mode: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) createMissing(parent, 0o777);
  mkdirSync(folder, { mode });
}

function openDatabase(path: string): SqliteStore {
  let database: DatabaseSync | null = null;
  try {
    database = new (loadSqlite().DatabaseSync)(path, { timeout: BUSY_MS });
    // Before the first table: lets `prune` give space back to the disk.
    database.exec("PRAGMA auto_vacuum = INCREMENTAL");
    database.exec("PRAGMA journal_mode = WAL");
    // With a WAL, this loses at most the newest checks when the power fails, and never damages the file.
    database.exec("PRAGMA synchronous = NORMAL");
    // What is in the log is moved to its place bit by bit, as nothing else runs meanwhile.
    database.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    database.exec(`PRAGMA journal_size_limit = ${LOG_BYTES}`);
    migrate(database, path, MIGRATIONS);
    endConversion(database);
    database.exec(`PRAGMA busy_timeout = ${BRIEF_BUSY_MS}`);
    return new SqliteStore(database, path);
  } catch (error) {
    database?.close();
    throw storeError(path, error);
  }
}
