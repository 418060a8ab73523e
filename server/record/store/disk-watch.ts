import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "./store-error.ts";

/** What is looked at before a transaction that SQLite itself does not look at. */
export type DiskWatch = {
  /** Throws `StoreError` when what would be written now would be lost, or would leave no room for what was written before. */
  check(): void;
};

/** As long as there was room, the disk is asked again after this time only. */
const FRESH_MS = 1000;

/**
 * Watches over a database that is open.
 *
 * Its file may have been deleted or replaced: SQLite would go on writing to a file that nobody finds again.
 *
 * And its log must never be what fills the disk: what is in the log can be moved to its place, which makes the log short again, only
 * while there is room for the file to grow. So at least as much is left free as the log takes. A log grows while somebody reads for long,
 * such as a backup; once that has ended, it is emptied here.
 */
export function createDiskWatch(database: DatabaseSync, path: string): DiskWatch {
  const opened = identityOf(path);
  let roomUntil = Number.NEGATIVE_INFINITY;

  const checkRoom = (): void => {
    const now = performance.now();
    if (now < roomUntil) return;
    roomUntil = hasRoom(path) ? now + FRESH_MS : Number.NEGATIVE_INFINITY;
    if (now < roomUntil) return;
    const emptied = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
    if (emptied?.busy !== 0) {
      throw new StoreError(
        `Cannot use the database ${path}: its log fills the disk. Free space on the disk, or end what reads the database.`,
        { kind: "full" },
      );
    }
  };

  return {
    check() {
      // In memory, or not opened by that name.
      if (opened === null) return;
      if (identityOf(path) !== opened) {
        throw new StoreError(`Cannot use the database ${path}: it was deleted or replaced while it was in use.`, {
          kind: "missing",
        });
      }
      checkRoom();
    },
  };
}

function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** Whether as much is free as the log takes. */
function hasRoom(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  try {
    const { bsize, bavail, bfree } = statfsSync(dirname(path));
    // The superuser may take what is reserved.
    return bsize * (process.getuid?.() === 0 ? bfree : bavail) >= log;
  } catch {
    // SQLite will say what is wrong.
    return true;
  }
}
