import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Check } from "../../../../server/diagnose/check.ts";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { openSteadyStore, type SteadyOptions } from "../../../../server/record/steady/steady-store.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { StoreError } from "../../../../server/record/store/store-error.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { series } from "../metrics/measured.ts";
import { describeStore } from "../store/contract.ts";
import { failingStore } from "./failing-store.ts";

const RETRY_MS = 5;

/** A steady store over one that can be made to fail. */
async function steadied(changes: Partial<SteadyOptions> = {}) {
  const below = await failingStore();
  const metrics = createMetrics("1");
  const log = { error: vi.fn(), warn: vi.fn() };
  const options = { open: async () => below.store, log, metrics: metrics.store, retryMs: RETRY_MS, ...changes };
  const { store, health } = await openSteadyStore(options);
  onTestFinished(() => store.close());
  const figures = () => series(metrics, "store_");
  return { ...below, below: below.store, store, health, log, figures };
}

function at(second: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString();
}

function checkAt(second: number, changes: Partial<Check> = {}): Check {
  return healthyCheck({ id: `check-${second}`, startedAt: at(second), ...changes });
}

describeStore(async () => {
  const options = { log: { error() {}, warn() {} }, metrics: createMetrics("1").store };
  return (await openSteadyStore({ open: () => openStore(null), ...options })).store;
});

describe("a store that cannot be written", () => {
  it("is told of once, and once when it is over, however many checks fail", async () => {
    const { store, faults, log, health, figures } = await steadied();
    const told = vi.fn();
    health.follow(told);
    faults.write = "full";
    for (const second of [1, 2, 3]) await expect(store.save(checkAt(second))).rejects.toThrow(StoreError);
    expect(log.error).toHaveBeenCalledTimes(1);
    expect(log.error.mock.calls[0]?.[0]).toMatchObject({ trouble: "full" });
    expect(health.trouble()).toMatchObject({ kind: "full", recording: false, waiting: 3, dropped: 0 });
    expect(await figures()).toEqual(expect.arrayContaining(["store_recording 0", "store_waiting_checks 3"]));
    expect(told).toHaveBeenCalled();
    faults.write = null;
    await expect.poll(() => health.trouble()).toBeNull();
    expect(log.error).toHaveBeenCalledTimes(1);
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(await figures()).toEqual(expect.arrayContaining(["store_recording 1", "store_waiting_checks 0"]));
  });

  it("is told of anew when another thing is wrong", async () => {
    const { store, faults, log, health } = await steadied();
    faults.write = "full";
    await expect(store.save(checkAt(1))).rejects.toThrow();
    const since = health.trouble()?.since;
    faults.write = "damaged";
    await expect.poll(() => health.trouble()?.kind).toBe("damaged");
    expect(log.error).toHaveBeenCalledTimes(2);
    expect(health.trouble()?.since).toBe(since);
  });

  it("gets everything in its order once it can be written, each check once", async () => {
    const { store, faults, saved } = await steadied();
    await store.save(checkAt(0));
    faults.write = "full";
    const seconds = Array.from({ length: 120 }, (_, index) => index + 1);
    for (const second of seconds) await expect(store.save(checkAt(second))).rejects.toThrow();
    faults.write = null;
    await expect.poll(() => saved.length).toBe(121);
    expect(saved).toEqual([0, ...seconds].map((second) => `check-${second}`));
    await store.save(checkAt(200));
    expect(saved.at(-1)).toBe("check-200");
    expect(await store.check("check-7")).toEqual(checkAt(7));
  });

  it("lets checks that come while it is written again go behind those that wait", async () => {
    const { store, faults, saved, real } = await steadied();
    faults.write = "locked";
    for (const second of [1, 2, 3]) await expect(store.save(checkAt(second))).rejects.toThrow();
    const save = real.save.bind(real);
    vi.spyOn(real, "save").mockImplementation(async (check, told) => {
      if (check.id === "check-2") void store.save(checkAt(9)).catch(() => {});
      return save(check, told);
    });
    faults.write = null;
    await expect.poll(() => saved).toEqual(["check-1", "check-2", "check-3", "check-9"]);
  });

  it("answers with the checks that wait, as if they were recorded", async () => {
    const { store, faults } = await steadied();
    await store.save(checkAt(1));
    faults.write = "full";
    const waiting = checkAt(2, { state: "down", findings: [] });
    await expect(store.save(waiting)).rejects.toThrow();
    expect(await store.check("check-2")).toEqual(waiting);
    expect(await store.latest("corp")).toEqual(waiting);
    expect((await store.recent("corp", 9)).map(({ id }) => id)).toEqual(["check-1", "check-2"]);
    expect((await store.recent("corp", 1)).map(({ id }) => id)).toEqual(["check-2"]);
    expect((await store.list("corp", { limit: 9 })).map(({ id }) => id)).toEqual(["check-2", "check-1"]);
    expect(await store.list("corp", { limit: 9, before: new Date(at(2)) })).toHaveLength(1);
    const window = { from: new Date(at(0)), to: new Date(at(10)), seconds: 1 };
    expect((await store.cells("corp", window)).find(({ at: begins }) => begins === Date.parse(at(2)))?.failures).toBe(
      1,
    );
  });

  it("keeps no more than its bound, drops the oldest, counts and tells of them", async () => {
    const { store, faults, log, health, saved, figures } = await steadied({ limits: { checks: 3, octets: 1e9 } });
    faults.write = "full";
    for (const second of [1, 2, 3, 4, 5]) await expect(store.save(checkAt(second))).rejects.toThrow();
    expect(health.trouble()).toMatchObject({ waiting: 3, dropped: 2 });
    expect(log.error).toHaveBeenCalledTimes(2);
    expect(await figures()).toContain("store_dropped_checks_total 2");
    faults.write = null;
    await expect.poll(() => saved).toEqual(["check-3", "check-4", "check-5"]);
  });

  it("keeps no more octets than its bound, and always the newest check", async () => {
    const { store, faults, health } = await steadied({ limits: { checks: 1000, octets: 1 } });
    faults.write = "full";
    for (const second of [1, 2]) await expect(store.save(checkAt(second))).rejects.toThrow();
    expect(health.trouble()).toMatchObject({ waiting: 1, dropped: 1 });
    expect((await store.latest("corp"))?.id).toBe("check-2");
  });

  it("counts each attempt, and from the start every operation at 0", async () => {
    const { store, faults, figures } = await steadied();
    expect(await figures()).toEqual(
      expect.arrayContaining(
        ["open", "save", "read", "prune"].map((one) => `store_errors_total{operation="${one}"} 0`),
      ),
    );
    faults.write = "full";
    await expect(store.prune({ now: new Date(), checks: 1, failures: 1, hourly: 1 })).rejects.toThrow(StoreError);
    expect(await figures()).toContain('store_errors_total{operation="prune"} 1');
    await expect(store.save(checkAt(1))).rejects.toThrow();
    await vi.waitFor(async () =>
      expect((await figures()).some((line) => /operation="save"\} [2-9]/.test(line))).toBe(true),
    );
  });

  it("has incidents and uptime afterwards as if nothing had been wrong", async () => {
    const [troubled, healthy] = [await steadied(), await steadied()];
    const checks = Array.from({ length: 40 }, (_, n) =>
      checkAt(n * 60, { state: n >= 10 && n < 20 ? "down" : "up", findings: [] }),
    );
    for (const [index, check] of checks.entries()) {
      troubled.faults.write = index >= 5 && index < 35 ? "full" : null;
      await troubled.store.save(check).catch(() => {});
      await healthy.store.save(check);
    }
    await expect.poll(() => troubled.health.trouble()).toBeNull();
    const window = { from: new Date(at(0)), to: new Date(at(3600)) };
    for (const { store } of [troubled]) {
      expect(await store.lasted("corp", window)).toEqual(await healthy.store.lasted("corp", window));
      const page = { since: window.from, limit: 9 };
      expect(await store.incidents("corp", page)).toEqual(await healthy.store.incidents("corp", page));
      expect(await store.incidents("corp", page)).toHaveLength(1);
    }
  });

  it("says nothing of a check that alone cannot be kept, and holds it not", async () => {
    const { store, health } = await steadied();
    await store.save(checkAt(1));
    await expect(store.save(checkAt(1))).rejects.toThrow("already");
    expect(health.trouble()).toBeNull();
  });

  it("says when it is closed what is lost", async () => {
    const { store, faults, log } = await steadied();
    faults.write = "full";
    await expect(store.save(checkAt(1))).rejects.toThrow();
    await store.close();
    expect(log.error).toHaveBeenLastCalledWith({ checks: 1 }, expect.any(String));
  });

  it("writes what waits when it is closed, where that is possible", async () => {
    const { store, faults, saved } = await steadied({ retryMs: 600_000 });
    faults.write = "full";
    await expect(store.save(checkAt(1))).rejects.toThrow();
    faults.write = null;
    await store.close();
    expect(saved).toEqual(["check-1"]);
  });
});

describe("a store that cannot be read", () => {
  it("answers with what memory knows, and with nothing half where that would be wrong", async () => {
    const { store, faults, health, log } = await steadied();
    for (const second of [1, 2]) await store.save(checkAt(second));
    await store.recent("corp", 48);
    await store.save(checkAt(3));
    faults.read = "damaged";
    expect((await store.recent("corp", 48)).map(({ id }) => id)).toEqual(["check-1", "check-2", "check-3"]);
    expect([await store.check("check-1"), await store.latest("corp"), await store.servers()]).toEqual([null, null, []]);
    const window = { from: new Date(at(0)), to: new Date(at(10)), seconds: 1 };
    for (const asked of [
      store.cells("corp", window),
      store.lasted("corp", window),
      store.incidents("corp", { since: window.from, limit: 1 }),
    ]) {
      await expect(asked).rejects.toMatchObject({ kind: "damaged" });
    }
    expect(health.trouble()).toMatchObject({ kind: "damaged", recording: true });
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  it("is told of as long as it lasts; damage, until the next start", async () => {
    const { store, faults, health } = await steadied();
    faults.read = "failing";
    await store.servers();
    expect(health.trouble()?.kind).toBe("failing");
    faults.read = null;
    await store.servers();
    expect(health.trouble()).toBeNull();
    faults.read = "damaged";
    await store.servers();
    faults.read = null;
    await store.servers();
    expect(health.trouble()?.kind).toBe("damaged");
  });
});

describe("a store that cannot be opened", () => {
  it("because the disk is full begins all the same, and is opened once there is room", async () => {
    const below = await failingStore();
    let isFull = true;
    const open = async () => {
      if (isFull) throw new StoreError("no room", { kind: "full" });
      return below.store;
    };
    const { store, health, saved } = { ...(await steadied({ open })), saved: below.saved };
    expect(health.trouble()).toMatchObject({ kind: "full", recording: false });
    await expect(store.save(checkAt(1))).rejects.toThrow(StoreError);
    expect((await store.latest("corp"))?.id).toBe("check-1");
    isFull = false;
    await expect.poll(() => saved).toEqual(["check-1"]);
    expect(health.trouble()).toBeNull();
  });

  it("for any other reason does not begin", async () => {
    const open = async () => {
      throw new StoreError("read-only", { kind: "read-only" });
    };
    await expect(steadied({ open })).rejects.toThrow("read-only");
  });

  it("is opened anew when its file is gone, given the one before", async () => {
    const next = await openStore(null);
    const opened: unknown[] = [];
    const below = await failingStore();
    const open: SteadyOptions["open"] = async (previous) => {
      opened.push(previous);
      return previous === null ? below.store : next;
    };
    const { store, health } = await steadied({ open });
    below.faults.write = "missing";
    await expect(store.save(checkAt(1))).rejects.toThrow();
    await expect.poll(() => health.trouble()).toBeNull();
    expect(opened).toEqual([null, below.store]);
    expect((await next.latest("corp"))?.id).toBe("check-1");
  });
});
