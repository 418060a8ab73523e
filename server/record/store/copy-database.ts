import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { deleteCopy } from "./delete-copy.ts";
import { loadSqlite } from "./sqlite.ts";
import { type StoreError, storeError } from "./store-error.ts";

/**
 * A program of its own: copies the database at one path, which another process may be writing, and gives the copy its name once it is
 * whole. The copy is begun as an empty file that its starter made, and goes when that has ended meanwhile.
 */
const [path = "", copy = "", target = "", starter = ""] = process.argv.slice(2);

try {
  copyDatabase();
} catch (error) {
  deleteCopy(copy);
  process.stderr.write(explain(error));
  process.exitCode = 1;
}

function copyDatabase(): void {
  const database = new (loadSqlite().DatabaseSync)(path, { readOnly: true, timeout: 5000 });
  try {
    // All of one moment; whoever writes goes on meanwhile.
    database.prepare("VACUUM INTO ?").run(copy);
  } finally {
    database.close();
  }
  flush(copy);
  if (String(process.ppid) === starter) nameCopy();
  deleteCopy(copy);
  flush(dirname(target));
}

/** Unlike renaming, a link never takes the place of a file that has come meanwhile; not every disk has them. */
function nameCopy(): void {
  try {
    linkSync(copy, target);
  } catch (error) {
    if (existsSync(target)) throw error;
    renameSync(copy, target);
  }
}

/** The disk has it, also when the power fails now. */
function flush(name: string): void {
  const file = openSync(name, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What is wrong with the database, or with the place of the copy: one line. */
function explain(error: unknown): string {
  const { kind, message }: StoreError = storeError(path, error);
  if (kind === "full")
    return `Cannot write ${target}: no space is left on that disk. Free space there, or choose another place.`;
  if (kind === "damaged" || kind === "locked") return message;
  const said = error instanceof Error ? error.message : String(error);
  return `Cannot copy ${path} to ${target}: ${said}. Choose another place, or look at the disk.`;
}
