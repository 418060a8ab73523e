import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ListedCheck, PastCheck } from "../../contract/answers/check.ts";
import type { Finding } from "../../contract/answers/finding.ts";
import type { PhaseReport } from "../../contract/facts.ts";
import { listPhases } from "../../contract/phase-list.ts";
import type { Check } from "../../diagnose/check.ts";
import { ENCODING, packDetail } from "./detail.ts";
import { createHistory, type History } from "./history.ts";
import { USUAL_HOLD_MS } from "./history-rows.ts";
import { pastFindings } from "./past-findings.ts";
import { pruneDatabase } from "./prune.ts";
import { readCheck, readFinding, readListed, readPoint, readSummary } from "./rows.ts";
import { type Statements, statementsFor } from "./statements.ts";
import type { HistoryWindow, PastFinding, PruneLimits, SeriesPoint, Store, ToldState } from "./store.ts";
import { storeError } from "./store-error.ts";
import { transaction } from "./transaction.ts";

/** The store in a database that is open and of the newest version; it owns the database from then on. */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #statements: Statements;
  readonly #history: History;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#statements = statementsFor(database);
    this.#history = createHistory(database);
  }

  save(check: Check, standing?: ToldState): void {
    this.#guarded(() =>
      transaction(this.#database, () => {
        this.#insert(check, standing);
        this.#history.add(check, standing ?? { state: check.state, holdsSeconds: USUAL_HOLD_MS / 1000 });
      }),
    );
  }

  check(id: string): Check | null {
    return this.#guarded(() => this.#withFindings(this.#statements.check.get(id)));
  }

  latest(server: string): Check | null {
    return this.#guarded(() => this.#firstReadable(this.#statements.latest.iterate(server)));
  }

  newestFull(server: string): Check | null {
    return this.#guarded(() => this.#firstReadable(this.#statements.newestFull.iterate(server)));
  }

  oldestSince(server: string, since: Date): Check | null {
    return this.#guarded(() => this.#firstReadable(this.#statements.sinceThen.iterate(server, since.getTime())));
  }

  recent(server: string, limit: number): readonly PastCheck[] {
    return this.#guarded(() => readable(this.#statements.recent.all(server, limit), readSummary).toReversed());
  }

  list(server: string, { limit, before }: { limit: number; before?: Date | undefined }): readonly ListedCheck[] {
    const end = before?.getTime() ?? Number.MAX_SAFE_INTEGER;
    return this.#guarded(() => readable(this.#statements.list.all(server, end, limit), readListed));
  }

  series(server: string, { since, limit }: { since: Date; limit: number }): readonly SeriesPoint[] {
    const rows = () => this.#statements.series.all(server, since.getTime(), limit);
    return this.#guarded(() => readable(rows(), readPoint).toReversed());
  }

  cells(server: string, window: HistoryWindow) {
    return this.#guarded(() => this.#history.cells(server, window));
  }

  lasted(server: string, window: { from: Date; to: Date }) {
    return this.#guarded(() => this.#history.lasted(server, window));
  }

  incidents(server: string, page: { since: Date; limit: number }) {
    return this.#guarded(() => this.#history.incidents(server, page));
  }

  async pastFindings(since: Date, now: Date): Promise<readonly PastFinding[]> {
    try {
      return await pastFindings(this.#statements.pastFindings, since, now);
    } catch (error) {
      // Closed while it was read: the program ends, and nobody waits for the answer any more.
      if (!this.#database.isOpen) return [];
      throw storeError(this.#path, error);
    }
  }

  servers(): readonly string[] {
    return this.#guarded(() => this.#statements.servers.all().map(({ server }) => String(server)));
  }

  async prune(limits: PruneLimits): Promise<number> {
    try {
      return await pruneDatabase(this.#database, limits);
    } catch (error) {
      throw storeError(this.#path, error);
    }
  }

  close(): void {
    if (!this.#database.isOpen) return;
    try {
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (error) {
      throw storeError(this.#path, error);
    } finally {
      this.#database.close();
    }
  }

  #insert(check: Check, standing: ToldState | undefined): void {
    const { id, server, seconds, state, depth } = check;
    const user = server.user ?? null;
    const head = [id, server.name, Date.parse(check.startedAt), seconds, state, depth];
    const stood = standing ? [standing.state, Math.round(standing.holdsSeconds * 1000)] : [null, null];
    const where = [server.host, server.port, server.security, user];
    const phases = listPhases(check);
    const packed = packDetail({ ...check, phases });
    this.#statements.insertCheck.run(...head, ...where, durations(phases), ENCODING, packed, ...stood);
    check.findings.forEach((finding, position) => {
      insertFinding(this.#statements.insertFinding, id, position, finding);
    });
  }

  #firstReadable(rows: Iterable<unknown>): Check | null {
    for (const row of rows) {
      const check = this.#withFindings(row);
      if (check) return check;
    }
    return null;
  }

  #withFindings(row: unknown): Check | null {
    const check = readCheck(row);
    return check && { ...check, findings: readable(this.#statements.findings.all(check.id), readFinding) };
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw storeError(this.#path, error);
    }
  }
}

/** Phase to seconds as JSON, without the phases that were skipped. */
function durations(phases: readonly PhaseReport[]): string {
  const ran = phases.flatMap((report) => (report.status === "skipped" ? [] : [[report.phase, report.seconds]]));
  return JSON.stringify(Object.fromEntries(ran));
}

function insertFinding(statement: StatementSync, checkId: string, position: number, finding: Finding): void {
  statement.run(checkId, position, finding.id, finding.severity, finding.phase, JSON.stringify(finding.evidence));
}

function readable<Value>(rows: readonly unknown[], read: (row: unknown) => Value | null): readonly Value[] {
  return rows.map(read).filter((value) => value !== null);
}
