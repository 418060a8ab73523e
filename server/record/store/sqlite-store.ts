import type { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import type { ListedCheck, PastCheck } from "../../contract/answers/check.ts";
import { STATES } from "../../contract/states.ts";
import type { StoreTroubleKind } from "../../contract/store-troubles.ts";
import type { Check } from "../../diagnose/check.ts";
import { type Batch, createBatch } from "./batch.ts";
import { toStoredId } from "./check-id.ts";
import { convert, isConverted } from "./conversion.ts";
import { markDamaged } from "./damage-mark.ts";
import { createDiskWatch, type DiskWatch } from "./disk-watch.ts";
import { createHistory, type History } from "./history.ts";
import { USUAL_HOLD_MS } from "./history-rows.ts";
import { type CheckInsertion, createCheckInsertion, toIndexedId } from "./insert-check.ts";
import { pastFindings } from "./past-findings.ts";
import { pruneDatabase } from "./prune.ts";
import { readCheck, readFinding, readListed, readSummary } from "./rows.ts";
import { type Statements, statementsFor } from "./statements.ts";
import type { HistoryWindow, PastFinding, PruneLimits, Store, ToldState } from "./store.ts";
import { isOfDatabase, type StoreError, storeError } from "./store-error.ts";
import { transaction } from "./transaction.ts";

/** A check that is to be kept. */
type Saved = { check: Check; standing: ToldState | undefined };
type Page = { limit: number; before?: Date | undefined };

/** A check is known of so much later at most, and one transaction is short enough to hold nothing else up. */
const GATHERED = { gatherMs: 50, most: 100 } as const;

/** Trouble that may pass, and after how long a conversion that met it is tried again. */
const PASSING: ReadonlySet<StoreTroubleKind> = new Set(["full", "locked", "read-only", "permission"]);
const CONVERT_AGAIN_MS = 300_000;

/** The store in a database that is open and of the newest version; it owns the database from then on. */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #path: string;
  #statements: Statements;
  readonly #history: History;
  readonly #insertion: CheckInsertion;
  readonly #batch: Batch<Saved>;
  readonly #disk: DiskWatch;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#statements = statementsFor(database, isConverted(database));
    this.#history = createHistory(database, () => this.#statements);
    this.#insertion = createCheckInsertion(database, () => this.#statements);
    this.#batch = createBatch((items) => this.#write(items), GATHERED);
    this.#disk = createDiskWatch(database, path);
  }

  save(check: Check, standing?: ToldState): Promise<void> {
    return this.#batch.add({ check, standing });
  }

  async check(id: string): Promise<Check | null> {
    return this.#guarded(() => this.#withFindings(this.#statements.check.get(...idOf(id))));
  }

  async latest(server: string): Promise<Check | null> {
    return this.#guarded(() => this.#firstReadable(this.#statements.latest.iterate(server)));
  }

  async newestBefore(moment: Date): Promise<Date | null> {
    const before = this.#guarded(() =>
      STATES.map((state) => this.#statements.newestBefore.get(state, moment.getTime())),
    );
    const newest = Math.max(...before.map((row) => Number(row?.started_at ?? Number.NEGATIVE_INFINITY)));
    return Number.isFinite(newest) ? new Date(newest) : null;
  }

  async newestFull(server: string): Promise<Check | null> {
    return this.#guarded(() => this.#firstReadable(this.#statements.newestFull.iterate(server)));
  }

  async oldestSince(server: string, since: Date): Promise<Check | null> {
    return this.#guarded(() => this.#firstReadable(this.#statements.sinceThen.iterate(server, since.getTime())));
  }

  async recent(server: string, limit: number): Promise<readonly PastCheck[]> {
    return this.#guarded(() => readable(this.#statements.recent.all(server, limit), readSummary).toReversed());
  }

  async list(server: string, { limit, before }: Page): Promise<readonly ListedCheck[]> {
    const end = before?.getTime() ?? Number.MAX_SAFE_INTEGER;
    return this.#guarded(() => readable(this.#statements.list.all(server, end, limit), readListed));
  }

  async cells(server: string, window: HistoryWindow) {
    return this.#guarded(() => this.#history.cells(server, window));
  }

  async lasted(server: string, window: { from: Date; to: Date }) {
    return this.#guarded(() => this.#history.lasted(server, window));
  }

  async incidents(server: string, page: { since: Date; limit: number }) {
    return this.#guarded(() => this.#history.incidents(server, page));
  }

  async pastFindings(since: Date, now: Date): Promise<readonly PastFinding[]> {
    try {
      return await pastFindings(this.#statements.pastFindings, since, now);
    } catch (error) {
      // Closed while it was read: the program ends, and nobody waits for the answer any more.
      if (!this.#database.isOpen) return [];
      throw this.#failed(error);
    }
  }

  async servers(): Promise<readonly string[]> {
    return this.#guarded(() => this.#statements.servers.all().map(({ name }) => String(name)));
  }

  async prune(limits: PruneLimits): Promise<number> {
    try {
      return await pruneDatabase(this.#database, limits);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#batch.flush();
    try {
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (error) {
      throw this.#failed(error);
    } finally {
      this.#database.close();
    }
  }

  /** Writes all that is kept to a new file, as one database without a log. Nothing else runs meanwhile. */
  copyTo(path: string): void {
    this.#guarded(() => this.#database.prepare("VACUUM INTO ?").run(path));
  }

  /**
   * Converts what an older version wrote, beside all other work. A failure is logged; where it may pass, such as a full disk, it is tried
   * again after a while, and else at the next start.
   */
  async convert(log: Pick<Logger, "warn" | "info" | "error">): Promise<void> {
    for (let tries = 0; this.#database.isOpen && !isConverted(this.#database); tries += 1) {
      try {
        await convert(this.#database, this.#insertion, log);
        if (this.#database.isOpen) this.#statements = statementsFor(this.#database, isConverted(this.#database));
      } catch (error) {
        if (!this.#database.isOpen) return;
        if (tries === 0) log.error({ err: error }, "checks of an older version could not be converted");
        const { kind } = this.#failed(error);
        if (kind === null || !PASSING.has(kind)) return;
        await setTimeout(CONVERT_AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  /** In one transaction. What one check alone is to blame for hides no other. */
  #write(items: readonly Saved[]): readonly (StoreError | null)[] {
    try {
      this.#disk.check();
      transaction(this.#database, () => {
        for (const item of items) this.#add(item);
      });
      return items.map(() => null);
    } catch (error) {
      this.#insertion.forget();
      if (items.length > 1 && !isOfDatabase(error)) return items.flatMap((item) => this.#write([item]));
      const failure = this.#failed(error);
      return items.map(() => failure);
    }
  }

  #add({ check, standing }: Saved): void {
    const { state, holdsSeconds } = standing ?? { state: check.state, holdsSeconds: USUAL_HOLD_MS / 1000 };
    const holdsMs = Math.round(holdsSeconds * 1000);
    this.#insertion.insert(check, {
      standing: state === check.state ? null : state,
      holdsMs: holdsMs === USUAL_HOLD_MS ? null : holdsMs,
    });
    this.#history.add(check, { state, holdsSeconds });
  }

  #firstReadable(rows: Iterable<unknown>): Check | null {
    for (const row of rows) {
      const check = this.#withFindings(row);
      if (check) return check;
    }
    return null;
  }

  #withFindings(row: unknown): Check | null {
    const read = readCheck(row);
    if (!read) return null;
    const findings = this.#statements.findings.all(read.n, read.check.id);
    return { ...read.check, findings: readable(findings, readFinding) };
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(error: unknown): StoreError {
    const failure = storeError(this.#path, error);
    if (failure.kind === "damaged") markDamaged(this.#path);
    return failure;
  }
}

/** What a statement that asks for a check wants of its id. */
function idOf(id: string): [Uint8Array | string, Uint8Array | string, string] {
  const stored = toStoredId(id);
  return [stored, toIndexedId(stored), id];
}

function readable<Value>(rows: readonly unknown[], read: (row: unknown) => Value | null): readonly Value[] {
  return rows.map(read).filter((value) => value !== null);
}
