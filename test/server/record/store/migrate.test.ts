import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

function database(): DatabaseSync {
  const opened = new DatabaseSync(":memory:");
  onTestFinished(() => opened.close());
  return opened;
}

function version(of: DatabaseSync): unknown {
  return of.prepare("PRAGMA user_version").get()?.user_version;
}

describe("migrate", () => {
  it("knows versions from 1 on without a gap", () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it("brings an old database forward and keeps what is in it", async () => {
    const old = database();
    migrate(old, "old.db", MIGRATIONS.slice(0, 1));
    old.exec(
      `INSERT INTO checks VALUES ('a', 'corp', 5, 0.1, 'up', 'login', 'h', 993, 'implicit-tls', NULL, '{}', 1, x'')`,
    );
    expect(version(old)).toBe(1);
    migrate(old, "old.db", MIGRATIONS);
    expect(version(old)).toBe(MIGRATIONS.length);
    const store = new SqliteStore(old, "old.db");
    expect(await store.recent("corp", 9)).toEqual([
      { id: "a", startedAt: "1970-01-01T00:00:00.005Z", seconds: 0.1, state: "up" },
    ]);
    await store.save(healthyCheck());
    expect(await store.latest("corp")).toEqual(healthyCheck());
  });

  it("does nothing to a database of the newest version", () => {
    const current = database();
    migrate(current, "x.db", MIGRATIONS);
    migrate(current, "x.db", MIGRATIONS);
    expect(version(current)).toBe(MIGRATIONS.length);
  });

  it("leaves everything as it was when a step fails", () => {
    const old = database();
    migrate(old, "x.db", MIGRATIONS.slice(0, 1));
    const failing = { version: 7, sql: "CREATE TABLE half (a INTEGER); CREATE TABLE checks (id TEXT)" };
    expect(() => migrate(old, "x.db", [...MIGRATIONS, failing])).toThrow("table checks already exists");
    expect(version(old)).toBe(1);
    expect(old.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([{ name: "checks" }]);
  });

  it("refuses a database of a newer version", () => {
    const newer = database();
    newer.exec("PRAGMA user_version = 99");
    expect(() => migrate(newer, "x.db", MIGRATIONS)).toThrow(
      `newer imapscope (its version is 99, this program knows ${MIGRATIONS.length})`,
    );
  });
});
