import { rmSync } from "node:fs";

/** What SQLite may leave beside a database that it was writing when it was ended. */
const BESIDE = ["", "-journal", "-wal", "-shm"] as const;

/** Deletes a copy that is not whole, with what lies beside it; one that is not there is none. */
export function deleteCopy(copy: string): void {
  for (const part of BESIDE) rmSync(copy + part, { force: true });
}
