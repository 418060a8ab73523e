import type { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { checksOfVersion5, databaseOfVersion5, olderDatabase } from "./old-database.ts";

const FIRST = Date.UTC(2026, 10, 23, 10);
const HOUR_MS = 3_600_000;
const day = { from: new Date(FIRST - HOUR_MS), to: new Date(FIRST + 4 * HOUR_MS), seconds: 3600 };

/** The store over a database that an older version wrote. */
function storeOver(database: DatabaseSync) {
  migrate(database, "old.db", MIGRATIONS);
  const store = new SqliteStore(database, "old.db");
  onTestFinished(() => store.close());
  const log = { warn: vi.fn(), info: vi.fn(), error: vi.fn() };
  return { store, log };
}

/** Everything that is told of the past. */
async function told(store: SqliteStore) {
  const since = new Date(0);
  const many = { limit: 99 };
  return {
    checks: await Promise.all(checksOfVersion5().map(({ id }) => store.check(id))),
    servers: await store.servers(),
    latest: await store.latest("corp"),
    full: await store.newestFull("other"),
    oldest: await store.oldestSince("corp", since),
    recent: await store.recent("corp", 99),
    list: await store.list("corp", many),
    page: await store.list("corp", { limit: 2, before: new Date(FIRST + 3 * 60_000) }),
    hours: await store.cells("corp", day),
    minutes: await store.cells("corp", { ...day, seconds: 60 }),
    lasted: await store.lasted("corp", day),
    incidents: await store.incidents("corp", { since, ...many }),
    past: (await store.pastFindings(since, new Date(HOUR_MS))).length,
    found: await store.pastFindings(new Date(FIRST), new Date(FIRST + HOUR_MS)),
  };
}

function count(database: DatabaseSync, table: string): unknown {
  return database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
}

describe("what version 5 wrote", () => {
  it("is told as that told it, before it is converted and afterwards", async () => {
    const database = databaseOfVersion5();
    const { store, log } = storeOver(database);
    const before = await told(store);
    expect(before.checks).toEqual(checksOfVersion5());
    expect(before.list.map(({ findings }) => findings.length)).toEqual([0, 1, 2, 0, 0]);
    expect(before.hours.map(({ checks, failures }) => [checks, failures])).toEqual([
      [4, 2],
      [1, 0],
    ]);
    await store.convert(log);
    expect(count(database, "checks")).toBe(6);
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'old%'").all()).toEqual([]);
    expect(await told(store)).toEqual(before);
    expect(log.warn).toHaveBeenLastCalledWith({ converted: 6, damaged: 0 }, expect.any(String));
  });

  it("takes in new checks meanwhile, which are the newest", async () => {
    const { store, log } = storeOver(databaseOfVersion5());
    const fresh = healthyCheck({ id: "fresh", startedAt: new Date(FIRST + 2 * HOUR_MS).toISOString() });
    await store.save(fresh);
    expect(await store.latest("corp")).toEqual(fresh);
    const ids = (await store.list("corp", { limit: 9 })).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    await store.convert(log);
    expect((await store.list("corp", { limit: 9 })).map(({ id }) => id)).toEqual(ids);
  });

  it("is left out where it is damaged, and the rest is converted", async () => {
    const database = databaseOfVersion5();
    database.exec(
      "UPDATE checks SET detail = x'00ff' WHERE id LIKE '%3'; UPDATE checks SET security = 'x' WHERE id LIKE '%4'",
    );
    const { store, log } = storeOver(database);
    expect(await store.check("0199a1b2-0000-4000-8000-000000000003")).toBeNull();
    await store.convert(log);
    expect(log.warn).toHaveBeenLastCalledWith({ converted: 4, damaged: 2 }, expect.any(String));
  });
});

describe("conversion", () => {
  const checks = Array.from({ length: 130 }, (_, n) =>
    dovecotCheck(`check-${n}`, new Date(FIRST + n * 60_000).toISOString()),
  );

  it("goes in small steps, between which other work goes on, and the next start goes on where one ended", async () => {
    const database = olderDatabase(5, checks);
    const { store, log } = storeOver(database);
    const converting = store.convert(log);
    const left: unknown[] = [];
    const watch = setInterval(() => left.push(count(database, "old_checks")), 0);
    await vi.waitFor(() => expect(left.length).toBeGreaterThan(2));
    clearInterval(watch);
    const steps = left.map((n, index) => Number(index === 0 ? 130 : left[index - 1]) - Number(n));
    expect(Math.max(...steps.slice(1))).toBeLessThanOrEqual(40);
    await converting;
    expect(await store.latest("corp")).toEqual(checks.at(-1));
    expect((await store.recent("corp", 999)).length).toBe(130);
  });

  it("keeps all of the older form when a step fails, and says so", async () => {
    const database = olderDatabase(5, checks);
    const { store, log } = storeOver(database);
    database.exec("CREATE TRIGGER full BEFORE INSERT ON checks BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    await store.convert(log);
    expect(log.error).toHaveBeenCalledTimes(1);
    expect(count(database, "old_checks")).toBe(130);
    expect(await store.latest("corp")).toEqual(checks.at(-1));
  });

  it("stops when the store is closed meanwhile", async () => {
    const { store, log } = storeOver(olderDatabase(5, checks));
    const converting = store.convert(log);
    await store.close();
    await converting;
    expect([log.error.mock.calls.length, log.warn.mock.calls.length]).toEqual([0, 1]);
  });
});
