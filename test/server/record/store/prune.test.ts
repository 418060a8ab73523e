import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import type { State } from "../../../../server/contract/states.ts";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { NOW } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const DAY = 86_400;
const LIMITS = { now: NOW, checks: 14 * DAY, failures: 90 * DAY, hourly: 400 * DAY };

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY * 1000).toISOString();
}

function save(store: Store, id: string, days: number, state: State = "up", name = "corp"): Promise<void> {
  const finding = { id: "x", severity: "error", phase: null, evidence: {} } as const;
  const server = { ...healthyCheck().server, name };
  return store.save(healthyCheck({ id, startedAt: daysAgo(days), state, server, findings: [finding] }));
}

/** Many, each a little older than the one before. */
function saveMany(store: Store, count: number): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, (_, n) => save(store, `check-${n}`, 20 + n / 1000)));
}

describe("prune", () => {
  it("ends when the store is closed meanwhile", async () => {
    const store = await openStore(null);
    await saveMany(store, 600);
    const pruning = store.prune(LIMITS);
    await store.close();
    expect(await pruning).toBe(20);
  });

  it("gives space back to the disk when much has gone", async () => {
    const folder = temporaryFolder();
    const size = () => statSync(join(folder, "imapscope.db")).size;
    const store = await openStore(folder);
    const checks = Array.from({ length: 1500 }, (_, n) => dovecotCheck(`check-${n}`, daysAgo(20 + n / 1000)));
    await Promise.all(checks.map((check) => store.save(check)));
    await store.close();
    const before = size();
    const again = await openStore(folder);
    expect(await again.prune(LIMITS)).toBe(1499);
    await again.close();
    expect(size()).toBeLessThan(before / 2);
  });

  it("lets go of what checks had in common when none of them is left, and of nothing else", async () => {
    const database = new DatabaseSync(":memory:");
    migrate(database, "memory", MIGRATIONS);
    const store = new SqliteStore(database, "memory");
    onTestFinished(() => store.close());
    const note = (line: string) => ({ transcript: [{ at: 0, from: "note", line } as const] });
    const keep = (id: string, days: number, line: string, name = "corp") =>
      store.save(
        healthyCheck({ id, startedAt: daysAgo(days), server: { ...healthyCheck().server, name }, ...note(line) }),
      );
    await Promise.all([
      keep("old", 100, "of old checks alone"),
      keep("old too", 99, "of old checks alone"),
      keep("both", 98, "of old ones and new ones"),
      keep("new", 1, "of old ones and new ones"),
      keep("newest of another", 97, "of the newest check of a server that is gone", "gone"),
    ]);
    const parts = () => database.prepare("SELECT count(*) AS n FROM parts").get()?.n;
    expect(parts()).toBe(3);
    expect(await store.prune(LIMITS)).toBe(3);
    expect(parts()).toBe(2);
    expect((await store.check("new"))?.transcript[0]?.line).toBe("of old ones and new ones");
    expect((await store.latest("gone"))?.transcript).toHaveLength(1);
    await keep("again", 0, "of old checks alone");
    expect((await store.check("again"))?.transcript[0]?.line).toBe("of old checks alone");
  });

  it("deletes few rows in each step", async () => {
    const database = new DatabaseSync(":memory:");
    migrate(database, "memory", MIGRATIONS);
    const store = new SqliteStore(database, "memory");
    onTestFinished(() => store.close());
    await saveMany(store, 700);
    database.exec(
      "UPDATE parts SET used = 0; INSERT INTO parts (hash, used, encoding, content) SELECT randomblob(16), 0, 1, x'' FROM checks",
    );
    const rows = () =>
      ["checks", "findings", "parts", "cells"].map((table) =>
        Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n),
      );
    const steps: number[] = [];
    let before = rows();
    const look = () => {
      if (!watching) return;
      const now = rows();
      steps.push(...now.map((n, index) => (before[index] ?? 0) - n));
      before = now;
      setImmediate(look);
    };
    let watching = true;
    setImmediate(look);
    await store.prune({ ...LIMITS, hourly: DAY });
    watching = false;
    expect(rows()[0]).toBe(1);
    expect(Math.max(...steps)).toBeLessThanOrEqual(50);
    expect(Math.max(...steps.filter((_, index) => index % 4 === 0))).toBeLessThanOrEqual(20);
  });
});
