import { createHmac, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { createMemoryTable, type Refusals, type RefusalTable } from "../../schedule/refusals.ts";
import { jsonColumn } from "./json-column.ts";
import { readKey } from "./login-key.ts";
import { DATABASE_FILE } from "./open-store.ts";
import { loadSqlite } from "./sqlite.ts";
import { storeError } from "./store-error.ts";

/** After so long without a refusal nothing is known of an account any more, in milliseconds: a day. */
const FORGOTTEN_MS = 86_400_000;
/** How long a statement waits for another process, in milliseconds: a check waits for it. */
const BUSY_MS = 100;

const row = z.object({
  count: z.int().min(1),
  times: jsonColumn(z.array(z.number()).min(1)),
  answer: z.string().nullable(),
});

/** The refused logins that all processes share which use a data folder. */
export type LoginRefusals = RefusalTable & {
  /** What stands for an account or a password: the same in all of these processes, and nothing that tells either. */
  digest(...parts: readonly (string | null)[]): string;
  close(): void;
};

/**
 * The refused logins in the database of this folder; in memory where there is none, or it cannot be used. `onFailed` is told of that, and
 * of what could not be written, which is kept in memory.
 */
export function openLoginRefusals(folder: string | null, onFailed: (error: Error) => void = () => {}): LoginRefusals {
  const memory = createMemoryTable();
  const path = folder === null ? null : join(folder, DATABASE_FILE);
  if (folder === null || path === null || !existsSync(path)) return inMemory(memory);
  let database: DatabaseSync | null = null;
  try {
    const digest = digestBy(readKey(folder));
    database = new (loadSqlite().DatabaseSync)(path, { timeout: BUSY_MS });
    database.exec("PRAGMA synchronous = NORMAL");
    return { ...tableIn(database, memory, (error) => onFailed(storeError(path, error))), digest };
  } catch (error) {
    database?.close();
    onFailed(storeError(path, error));
    return inMemory(memory);
  }
}

function inMemory(memory: RefusalTable): LoginRefusals {
  return { ...memory, digest: digestBy(randomBytes(32)), close() {} };
}

function digestBy(key: Buffer): LoginRefusals["digest"] {
  return (...parts) => createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}

function tableIn(database: DatabaseSync, memory: RefusalTable, onFailed: (error: unknown) => void) {
  const select = database.prepare("SELECT count, times, answer FROM login_refusals WHERE account = ? AND lane = ?");
  const selectAll = database.prepare("SELECT count, times, answer FROM login_refusals WHERE account = ?");
  const upsert = database.prepare("INSERT OR REPLACE INTO login_refusals VALUES (?, ?, ?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM login_refusals WHERE account = ? AND lane = ?");
  const forget = database.prepare("DELETE FROM login_refusals WHERE last_at < ?");
  /** Does it, or says why not and goes on without. */
  const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
    if (!database.isOpen) return otherwise;
    try {
      return work();
    } catch (error) {
      onFailed(error);
      return otherwise;
    }
  };
  const read = (found: unknown): Refusals | null => row.safeParse(found).data ?? null;

  return {
    of: (account: string, lane: string) =>
      memory.of(account, lane) ?? attempt(() => read(select.get(account, lane)), null),
    all: (account: string) => [
      ...memory.all(account),
      ...attempt(() => selectAll.all(account).flatMap((found) => read(found) ?? []), []),
    ],
    write(account: string, lane: string, refusals: Refusals) {
      const { count, times, answer } = refusals;
      const last = times.at(-1) ?? 0;
      const isKept = attempt(() => {
        upsert.run(account, lane, count, last, JSON.stringify(times), answer);
        forget.run(last - FORGOTTEN_MS);
        return true;
      }, false);
      if (isKept) memory.clear(account, lane);
      else memory.write(account, lane, refusals);
    },
    clear(account: string, lane: string) {
      memory.clear(account, lane);
      attempt(() => void remove.run(account, lane), undefined);
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}
