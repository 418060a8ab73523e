import type { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import type { CheckInsertion } from "./insert-check.ts";
import { readCheck, readFinding } from "./rows.ts";
import { oldChecks } from "./statements.ts";
import { transaction } from "./transaction.ts";

/** Checks that are converted in one transaction: a few milliseconds during which nothing else runs. */
const BATCH_CHECKS = 20;
/** After each, other work gets so many times as long. */
const REST = 2;
const PROGRESS_MS = 60_000;

/** Whether nothing is left that an older version wrote. */
export function isConverted(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'old_checks'").get() === undefined;
}

/** Lets go of what older versions wrote where nothing is in it. */
export function endConversion(database: DatabaseSync): void {
  if (isConverted(database) || database.prepare("SELECT 1 FROM old_checks").get() !== undefined) return;
  database.exec("DROP TABLE old_findings; DROP TABLE old_checks");
}

/**
 * Brings the checks that an older version wrote into the form of this one, the oldest first, a few in each step, while other work goes
 * on. When the program ends meanwhile, the next start goes on where this one stopped. Those that are damaged are left out.
 */
export async function convert(
  database: DatabaseSync,
  insertion: CheckInsertion,
  log: Pick<Logger, "warn" | "info">,
): Promise<void> {
  const remaining = () =>
    Number(database.prepare("SELECT coalesce(max(rowid) - min(rowid) + 1, 0) AS n FROM old_checks").get()?.n);
  log.warn({ checks: remaining() }, "checks of an older version are being converted");
  let [converted, damaged, toldAt] = [0, 0, performance.now()];
  // Whoever converts at the same time may have finished.
  while (database.isOpen && !isConverted(database)) {
    const began = performance.now();
    const step = convertSome(database, insertion);
    converted += step.converted;
    damaged += step.damaged;
    if (step.converted + step.damaged === 0) break;
    if (performance.now() - toldAt > PROGRESS_MS) {
      toldAt = performance.now();
      log.info({ converted, remaining: remaining() }, "checks of an older version are being converted");
    }
    await setTimeout(REST * (performance.now() - began));
  }
  if (!database.isOpen) return;
  endConversion(database);
  log.warn({ converted, damaged }, "all checks of an older version have been converted");
}

function convertSome(database: DatabaseSync, insertion: CheckInsertion): { converted: number; damaged: number } {
  const select = database.prepare(
    `SELECT ${oldChecks}, standing, holds_ms, rowid FROM old_checks ORDER BY rowid LIMIT ?`,
  );
  const findings = database.prepare(
    "SELECT id, severity, phase, evidence FROM old_findings WHERE check_id = ? ORDER BY position",
  );
  let [converted, damaged] = [0, 0];
  try {
    transaction(database, () => {
      const rows = select.all(BATCH_CHECKS);
      for (const row of rows) {
        const check = readCheck(row)?.check;
        damaged += check ? 0 : 1;
        if (!check) continue;
        const found = findings.all(check.id).map(readFinding);
        insertion.insert(
          { ...check, findings: found.filter((finding) => finding !== null) },
          {
            standing: row.standing === null ? null : String(row.standing),
            holdsMs: row.holds_ms === null ? null : Number(row.holds_ms),
          },
        );
        converted += 1;
      }
      database.prepare("DELETE FROM old_checks WHERE rowid <= ?").run(rows.at(-1)?.rowid ?? Number.MIN_SAFE_INTEGER);
    });
  } catch (error) {
    insertion.forget();
    throw error;
  }
  return { converted, damaged };
}
