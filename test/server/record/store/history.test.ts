import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import type { State } from "../../../../server/contract/states.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { merge } from "../../../../server/record/history/merge.ts";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { olderDatabase } from "./old-database.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2026, 10, 1);
const CAUSE = { id: "tcp-connection-refused", severity: "critical", phase: "tcp", evidence: { port: 993 } } as const;

function opened(migrations = MIGRATIONS) {
  const database = new DatabaseSync(":memory:");
  migrate(database, "memory", migrations);
  const store = new SqliteStore(database, "memory");
  onTestFinished(() => store.close());
  return { store, database };
}

let checks = 0;
function checkAt(minute: number, state: State = "up", changes: Partial<Check> = {}): Check {
  checks += 1;
  const findings = state === "down" ? [CAUSE] : [];
  return healthyCheck({ id: `${checks}`, startedAt: iso(BEGIN + minute * MINUTE), state, findings, ...changes });
}

/** A check a minute, each of which holds two. */
async function everyMinute(store: SqliteStore, from: number, to: number, state: State = "up"): Promise<void> {
  const minutes = Array.from({ length: to - from }, (_, index) => from + index);
  await Promise.all(minutes.map((minute) => store.save(checkAt(minute, state), { state, holdsSeconds: 120 })));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

const hour = (index: number) => new Date(BEGIN + index * HOUR);
const byHour = { seconds: 3600 };

describe("cells", () => {
  it("of hours are the same before and after the checks are gone", async () => {
    const { store, database } = opened();
    await everyMinute(store, 0, 90);
    await everyMinute(store, 90, 100, "down");
    await everyMinute(store, 100, 180);
    const window = { from: hour(0), to: hour(3), ...byHour };
    const whole = await store.cells("corp", window);
    expect(whole.map(({ checks, failures }) => [checks, failures])).toEqual([
      [60, 0],
      [60, 10],
      [60, 0],
    ]);
    expect(whole[1]?.milliseconds).toMatchObject({ up: 50 * MINUTE, down: 10 * MINUTE });
    expect(whole[1]?.lines.total).toEqual({ count: 50, median: 0.18, p95: 0.18, max: 0.18 });
    expect(Object.keys(whole[0]?.lines ?? {})).toEqual(expect.arrayContaining(["dns", "tcp", "tls", "auth", "logout"]));
    expect(await store.prune({ now: hour(48), checks: 3600, failures: 3600, hourly: 400 * 86_400 })).toBe(179);
    expect(database.prepare("SELECT count(*) AS n FROM checks").get()).toEqual({ n: 1 });
    expect((await store.cells("corp", window)).slice(0, 2)).toEqual(whole.slice(0, 2));
  });

  it("shorter than an hour come from the checks", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 10);
    const cells = await store.cells("corp", { from: hour(0), to: hour(1), seconds: 300 });
    expect(cells.map(({ at, checks }) => [(at - BEGIN) / MINUTE, checks])).toEqual([
      [0, 5],
      [5, 5],
      [10, 0],
    ]);
  });

  it("larger than an hour are put together from hours", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 300);
    const cells = await store.cells("corp", { from: hour(0), to: hour(5), seconds: 7200 });
    expect(cells.map(({ checks }) => checks)).toEqual([120, 120, 60]);
  });

  it("of days are those of their hours", async () => {
    const { store } = opened();
    const minutes = Array.from({ length: 5 * 60 }, (_, index) => index * 10);
    await Promise.all(minutes.map((minute) => store.save(checkAt(minute, minute === 600 ? "down" : "up"))));
    const window = { from: hour(0), to: hour(50) };
    const days = await store.cells("corp", { ...window, seconds: 86_400 });
    expect(days).toEqual(merge(await store.cells("corp", { ...window, ...byHour }), 24 * HOUR));
    expect(days.map(({ checks, failures }) => [checks, failures])).toEqual([
      [144, 1],
      [144, 0],
      [12, 0],
    ]);
  });

  it("are absent where there was no check", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 60);
    await everyMinute(store, 600, 660);
    const cells = await store.cells("corp", { from: hour(0), to: hour(11), ...byHour });
    expect(cells.map(({ at, milliseconds }) => [(at - BEGIN) / HOUR, milliseconds.up / MINUTE])).toEqual([
      [0, 60],
      [1, 1],
      [10, 60],
    ]);
  });

  it("tell the state that people were told, and count what each check saw", async () => {
    const { store } = opened();
    await store.save(checkAt(0), { state: "up", holdsSeconds: 60 });
    await store.save(checkAt(1, "down"), { state: "up", holdsSeconds: 60 });
    const [cell] = await store.cells("corp", { from: hour(0), to: hour(1), ...byHour });
    expect(cell).toMatchObject({ checks: 2, failures: 1, milliseconds: { up: 2 * MINUTE, down: 0 } });
  });

  it("leave out a damaged row, and hide no other", async () => {
    const { store, database } = opened();
    await everyMinute(store, 0, 121);
    database.exec(`UPDATE cells SET lines = '{' WHERE at = ${BEGIN}`);
    database.exec("UPDATE checks SET figures = x'00' WHERE n = 121");
    const cells = await store.cells("corp", { from: hour(0), to: hour(3), ...byHour });
    expect(cells.map(({ at, checks }) => [(at - BEGIN) / HOUR, checks])).toEqual([
      [1, 60],
      [2, 0],
    ]);
  });
});

describe("lasted", () => {
  it("adds up hours and the one that is not over, in seconds", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 60);
    await everyMinute(store, 60, 75, "down");
    await everyMinute(store, 75, 90);
    const to = new Date(BEGIN + 90 * MINUTE);
    expect(await store.lasted("corp", { from: hour(0), to })).toEqual({
      up: 75 * 60,
      warning: 0,
      degraded: 0,
      down: 15 * 60,
      unknown: 0,
    });
    expect((await store.lasted("nobody", { from: hour(0), to })).up).toBe(0);
  });
});

describe("a clock that was put back", () => {
  const YEAR = 365 * DAY;
  /** Checks a minute apart as `everyMinute` makes them, so many days later. */
  const later = (store: SqliteStore, days: number, from: number, to: number, state: State = "up") =>
    everyMinute(store, days * 1440 + from, days * 1440 + to, state);
  const sum = (cells: readonly { checks: number }[]) => cells.reduce((all, { checks }) => all + checks, 0);

  it("by an hour leaves no check out of the hours that were rolled up", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 125);
    await everyMinute(store, 65, 180);
    await everyMinute(store, 180, 181);
    const cells = await store.cells("corp", { from: hour(0), to: hour(3), ...byHour });
    expect(cells.map(({ checks }) => checks)).toEqual([60, 55 + 60, 5 + 60]);
    expect(cells.map(({ milliseconds }) => milliseconds.up)).toEqual([HOUR, HOUR, HOUR]);
    const days = await store.cells("corp", { from: hour(0), to: hour(3), seconds: 86_400 });
    expect(sum(days)).toBe(125 + 116 - 1);
  });

  it("by a year: hours, days and uptime go on as if it had always been right", async () => {
    const [right, wrong] = [opened(), opened()];
    await everyMinute(wrong.store, 0, 30);
    await later(wrong.store, 365, 30, 90, "down");
    await everyMinute(wrong.store, 30, 40, "down");
    await everyMinute(wrong.store, 40, 1600);
    await everyMinute(right.store, 0, 30);
    await everyMinute(right.store, 30, 40, "down");
    await everyMinute(right.store, 40, 1600);
    for (const seconds of [3600, 86_400]) {
      const window = { from: hour(0), to: new Date(BEGIN + 1600 * MINUTE), seconds };
      expect(await wrong.store.cells("corp", window)).toEqual(await right.store.cells("corp", window));
    }
    const window = { from: hour(0), to: new Date(BEGIN + 1599 * MINUTE) };
    expect(await wrong.store.lasted("corp", window)).toEqual(await right.store.lasted("corp", window));
  });

  it("by a year: what is down then is an incident, and one of the future lasts no longer than it was seen", async () => {
    const { store } = opened();
    await later(store, 365, 0, 5, "down");
    await everyMinute(store, 0, 5, "down");
    await everyMinute(store, 5, 10);
    await everyMinute(store, 10, 12, "down");
    const incidents = await store.incidents("corp", { since: hour(0), limit: 9 });
    expect(incidents.map(({ began, ended }) => [began - BEGIN, ended === null ? null : ended - BEGIN])).toEqual([
      [YEAR, YEAR + 4 * MINUTE],
      [10 * MINUTE, null],
      [0, 5 * MINUTE],
    ]);
  });

  it("by an hour ends an incident when the server is well again by the clock as it is then", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 80, "down");
    await everyMinute(store, 20, 30, "down");
    await everyMinute(store, 30, 40);
    const [incident] = await store.incidents("corp", { since: hour(0), limit: 9 });
    expect([incident?.began, incident?.ended]).toEqual([BEGIN, BEGIN + 30 * MINUTE]);
  });

  it("and was wrong, takes nothing away from what was rolled up then, whose checks are gone", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 120);
    await later(store, 30, 0, 60);
    await store.prune({
      now: new Date(BEGIN + 31 * DAY),
      checks: 7 * 86_400,
      failures: 90 * 86_400,
      hourly: 400 * 86_400,
    });
    await everyMinute(store, 10, 20, "down");
    await later(store, 30, 60, 125);
    const [first] = await store.cells("corp", { from: hour(0), to: hour(1), ...byHour });
    expect(first).toMatchObject({ checks: 60, failures: 0, milliseconds: { up: HOUR, down: 0 } });
  });
});

describe("a check that ends late", () => {
  it("counts in its hour, although that was rolled up meanwhile", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 61);
    await store.save(checkAt(59.5), { state: "up", holdsSeconds: 120 });
    await everyMinute(store, 61, 122);
    const [first] = await store.cells("corp", { from: hour(0), to: hour(1), ...byHour });
    expect(first?.checks).toBe(61);
  });
});

describe("incidents", () => {
  it("are told newest first, with their causes, as far back as is asked", async () => {
    const { store } = opened();
    await everyMinute(store, 0, 5);
    await everyMinute(store, 5, 10, "down");
    await everyMinute(store, 10, 20);
    await everyMinute(store, 20, 25, "degraded");
    const [second, first] = await store.incidents("corp", { since: hour(0), limit: 9 });
    expect(first).toEqual({
      began: BEGIN + 5 * MINUTE,
      ended: BEGIN + 10 * MINUTE,
      seen: BEGIN + 9 * MINUTE,
      state: "down",
      stretches: { list: [{ state: "down", from: BEGIN + 5 * MINUTE, to: BEGIN + 10 * MINUTE }], downBeforeMs: 0 },
      findings: [CAUSE],
    });
    expect(second).toMatchObject({ began: BEGIN + 20 * MINUTE, ended: null, state: "degraded", findings: [] });
    const since = new Date(BEGIN + 11 * MINUTE);
    expect(await store.incidents("corp", { since, limit: 9 })).toEqual([second]);
    expect(await store.incidents("corp", { since: hour(0), limit: 1 })).toEqual([second]);
    expect(await store.incidents("other", { since: hour(0), limit: 9 })).toEqual([]);
  });
});

describe("an older database", () => {
  /** As the version before wrote it. */
  function older(rows: readonly Check[]) {
    const old = olderDatabase(2, rows);
    migrate(old, "old.db", MIGRATIONS);
    const store = new SqliteStore(old, "old.db");
    onTestFinished(() => store.close());
    return { store, old };
  }

  it("has its hours from the checks that it kept, and rolls them up bit by bit", async () => {
    const rows = Array.from({ length: 72 * 6 }, (_, index) => checkAt(index * 10));
    const { store, old } = older(rows);
    const window = { from: hour(0), to: hour(73), ...byHour };
    const before = await store.cells("corp", window);
    expect(before.map(({ checks }) => checks)).toEqual(Array(72).fill(6));
    const rolled = () => old.prepare("SELECT count(*) AS n FROM cells WHERE length = 3600000").get();
    await store.save(checkAt(72 * 60));
    expect(rolled()).toEqual({ n: 48 });
    await store.save(checkAt(72 * 60 + 1));
    expect(rolled()).toEqual({ n: 72 });
    expect((await store.cells("corp", window)).slice(0, 72)).toEqual(before);
  });

  it("begins where its history is whole: older failures without the successes beside them say nothing", async () => {
    const old = [checkAt((-60 * DAY) / MINUTE, "down"), checkAt((-50 * DAY) / MINUTE, "down"), checkAt(0), checkAt(1)];
    const { store } = older(old);
    expect(await store.lasted("corp", { from: new Date(BEGIN - 90 * DAY), to: hour(1) })).toMatchObject({ down: 0 });
  });
});

describe("prune", () => {
  it("deletes hours and incidents past their time, and nothing else", async () => {
    const { store, database } = opened();
    await everyMinute(store, 0, 5, "down");
    await everyMinute(store, 5, 65);
    await everyMinute(store, 10 * 60, 10 * 60 + 61);
    const left = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
    expect([left("cells"), left("incidents")]).toEqual([3, 1]);
    const limits = { checks: 400 * 86_400, failures: 400 * 86_400, hourly: 86_400 };
    await store.prune({ ...limits, now: new Date(BEGIN + DAY + 9 * HOUR) });
    expect([left("cells"), left("incidents")]).toEqual([1, 0]);
  });

  it("goes on until nothing old is left", async () => {
    const { store, database } = opened();
    await Promise.all(Array.from({ length: 1300 }, (_, index) => store.save(checkAt(index * 60))));
    const limits = { checks: 400 * 86_400, failures: 400 * 86_400, hourly: 3 * 86_400 };
    await store.prune({ ...limits, now: new Date(BEGIN + 1300 * HOUR) });
    const left = database.prepare("SELECT length, count(*) AS n FROM cells GROUP BY length ORDER BY length").all();
    expect(left).toEqual([
      { length: HOUR, n: 71 },
      { length: DAY, n: 2 },
    ]);
  });

  it("lets go of an incident of a server that nobody asked about again", async () => {
    const { store, database } = opened();
    await everyMinute(store, 0, 5, "down");
    await store.prune({ checks: 1, failures: 1, hourly: 86_400, now: new Date(BEGIN + 9 * DAY) });
    expect(database.prepare("SELECT count(*) AS n FROM incidents").get()).toEqual({ n: 0 });
  });
});
