import { closeSync, existsSync, openSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { deleteCopy } from "./delete-copy.ts";
import { type FolderLock, takeFolder } from "./folder-lock.ts";
import { DATABASE_FILE, makeFolder, openStore, type StoreLog } from "./open-store.ts";
import { isDamaged, setAside } from "./set-aside.ts";
import { SqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";
import { StoreError, storeError } from "./store-error.ts";

/** The data folder of a program that serves: it belongs to this process until it is released. */
export type DataFolder = {
  /**
   * Opens its store. A damaged database is moved aside first, and a new one begun. Given the store before, whose file is gone, that is
   * written anew from what is still open, and closed. Rejects with `StoreError`.
   */
  open(previous: Store | null): Promise<Store>;
  /** Lets another process have it; may be called again. */
  release(): void;
};

/** Takes a data folder; null keeps everything in memory. Throws `StoreError` when it cannot be used, or another process has it. */
export async function takeDataFolder(folder: string | null, log: StoreLog): Promise<DataFolder> {
  if (folder === null) return { open: () => openStore(null, log), release() {} };
  const path = join(folder, DATABASE_FILE);
  let lock: FolderLock | null = null;

  const take = async (): Promise<void> => {
    lock?.release();
    lock = null;
    makeFolder(folder);
    lock = await takeFolder(folder);
  };
  const moveAside = (): void => {
    const aside = basename(setAside(path, new Date()));
    log.error(
      { file: aside },
      `the database was damaged: it was moved aside as ${aside}, and a new history begins; docs/backup.md says how to rescue what is in it`,
    );
  };

  await take();
  return {
    async open(previous) {
      if (previous instanceof SqliteStore) {
        // With the folder, its lock may be gone.
        await take();
        await putBack(previous, path);
      }
      if (isDamaged(path)) moveAside();
      try {
        return await openStore(folder, log);
      } catch (error) {
        if (!(error instanceof StoreError && error.kind === "damaged")) throw error;
        moveAside();
        return openStore(folder, log);
      }
    },
    release() {
      lock?.release();
      lock = null;
    },
  };
}

/** Where nothing has taken its place, a file that is gone is written anew by the store that still has it open. */
async function putBack(store: SqliteStore, path: string): Promise<void> {
  const copy = `${path}-copy`;
  const isGone = !existsSync(path);
  try {
    deleteCopy(copy);
    if (isGone) {
      closeSync(openSync(copy, "wx", 0o600));
      store.copyTo(copy);
    }
    await store.close();
    if (isGone) renameSync(copy, path);
  } catch (error) {
    deleteCopy(copy);
    throw storeError(path, error);
  }
}
