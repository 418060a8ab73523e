import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { State } from "../../../../server/contract/states.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { NOW } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const DAY = 86_400;
const LIMITS = { now: NOW, checks: 14 * DAY, failures: 90 * DAY, hourly: 400 * DAY };

function memory(): Store {
  const store = openStore(null);
  onTestFinished(() => store.close());
  return store;
}

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY * 1000).toISOString();
}

function save(store: Store, id: string, days: number, state: State = "up", name = "corp"): void {
  const finding = { id: "x", severity: "error", phase: null, evidence: {} } as const;
  const server = { ...healthyCheck().server, name };
  store.save(healthyCheck({ id, startedAt: daysAgo(days), state, server, findings: [finding] }));
}

function ids(store: Store, server = "corp"): readonly string[] {
  return store.list(server, { limit: 1000 }).map(({ id }) => id);
}

describe("prune", () => {
  it("deletes good checks past their time and keeps bad ones longer", async () => {
    const store = memory();
    save(store, "new", 0);
    save(store, "just young enough", 13.99);
    for (const state of ["up", "warning", "unknown"] as const) save(store, state, 15, state);
    for (const state of ["degraded", "down"] as const) save(store, state, 15, state);
    for (const state of ["degraded", "down"] as const) save(store, `very old ${state}`, 91, state);
    expect(await store.prune(LIMITS)).toBe(5);
    expect(ids(store)).toEqual(["new", "just young enough", "down", "degraded"]);
    expect(store.check("up")).toBeNull();
  });

  it("never deletes the newest check of a server", async () => {
    const store = memory();
    save(store, "old", 200, "up", "gone");
    save(store, "older", 300, "up", "gone");
    save(store, "oldest", 400, "down", "gone");
    expect(await store.prune(LIMITS)).toBe(2);
    expect(ids(store, "gone")).toEqual(["old"]);
  });

  it("lets other work go on between its steps", async () => {
    const store = memory();
    for (let n = 0; n < 1200; n += 1) save(store, `check-${n}`, 20 + n / 1000);
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
      save(store, `during-${turns}`, 0);
    }, 0);
    expect(await store.prune(LIMITS)).toBeGreaterThanOrEqual(1199);
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
    expect(ids(store)).not.toContain("check-1199");
  });

  it("ends when the store is closed meanwhile", async () => {
    const store = openStore(null);
    for (let n = 0; n < 600; n += 1) save(store, `check-${n}`, 20 + n / 1000);
    const pruning = store.prune(LIMITS);
    store.close();
    expect(await pruning).toBe(100);
  });

  it("gives space back to the disk when much has gone", async () => {
    const folder = temporaryFolder();
    const size = () => statSync(join(folder, "imapscope.db")).size;
    const store = openStore(folder);
    for (let n = 0; n < 1500; n += 1) store.save(dovecotCheck(`check-${n}`, daysAgo(20 + n / 1000)));
    store.close();
    const before = size();
    const again = openStore(folder);
    expect(await again.prune(LIMITS)).toBe(1499);
    again.close();
    expect(size()).toBeLessThan(before / 2);
  });
});
