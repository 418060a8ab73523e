import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { listPhases } from "../../../../server/contract/phase-list.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { ENCODING, packText } from "../../../../server/record/store/packed-text.ts";

/** A database as version 5 wrote it, with one of every kind of check, in memory. */
export function databaseOfVersion5(): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  database.exec(readFileSync(join(import.meta.dirname, "version-5.sql"), "utf8"));
  return database;
}

/** What version 5 read of the checks in it. */
export function checksOfVersion5(): readonly Check[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, "version-5.json"), "utf8"));
}

/** A database of an older version, of 2 to 5, with checks in it. */
export function olderDatabase(version: number, checks: readonly Check[]): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  migrate(database, "old.db", MIGRATIONS.slice(0, version));
  insertOld(database, checks);
  return database;
}

/** Writes checks as the versions before 6 did, in one go. */
export function insertOld(database: DatabaseSync, checks: readonly Check[]): void {
  const insert = database.prepare(`
    INSERT INTO checks (id, server, started_at, seconds, state, depth, host, port, security, user, durations, encoding, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertFinding = database.prepare("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?)");
  database.exec("BEGIN");
  for (const check of checks) {
    const { id, server, startedAt, seconds, state, depth, version, questions, sync, backOff, transcript } = check;
    const phases = listPhases(check);
    const ran = phases.flatMap((report) => (report.status === "skipped" ? [] : [[report.phase, report.seconds]]));
    const detail = packText(JSON.stringify({ version, phases, questions, sync, backOff, transcript }));
    const where = [server.host, server.port, server.security, server.user ?? null];
    const durations = JSON.stringify(Object.fromEntries(ran));
    insert.run(id, server.name, Date.parse(startedAt), seconds, state, depth, ...where, durations, ENCODING, detail);
    for (const [position, { id: finding, severity, phase, evidence }] of check.findings.entries()) {
      insertFinding.run(id, position, finding, severity, phase, JSON.stringify(evidence));
    }
  }
  database.exec("COMMIT");
}
