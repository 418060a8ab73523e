import { describe, expect, it, onTestFinished } from "vitest";
import type { State } from "../../../../server/contract/states.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { StoreError } from "../../../../server/record/store/store-error.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts, NOW, STARTTLS_AGREED } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";

const EXPIRED = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;
const SLOW = {
  id: "latency-threshold-exceeded",
  severity: "warning",
  phase: null,
  evidence: { limit: "5 s" },
} as const;

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();
}

async function saved(store: Store, ...checks: readonly Partial<Check>[]): Promise<void> {
  await Promise.all(checks.map((changes) => store.save(healthyCheck(changes))));
}

const DAY = 86_400;
const LIMITS = { now: NOW, checks: 14 * DAY, failures: 90 * DAY, hourly: 400 * DAY };

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY * 1000).toISOString();
}

function saveOld(store: Store, id: string, days: number, state: State = "up", name = "corp"): Promise<void> {
  const finding = { id: "x", severity: "error", phase: null, evidence: {} } as const;
  const server = { ...healthyCheck().server, name };
  return store.save(healthyCheck({ id, startedAt: daysAgo(days), state, server, findings: [finding] }));
}

/** Many, each a little older than the one before. */
function saveMany(store: Store, count: number): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, (_, n) => saveOld(store, `check-${n}`, 20 + n / 1000)));
}

async function ids(store: Store, server = "corp"): Promise<readonly string[]> {
  return (await store.list(server, { limit: 1000 })).map(({ id }) => id);
}

/** What every store has to do, whatever keeps it. `open` gives one that is empty. */
export function describeStore(open: () => Promise<Store>): void {
  /** Closed after the test. */
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };

  describe("save", () => {
    it.each([
      ["a healthy server", healthyCheck()],
      ["a whole dialogue", dovecotCheck("one", at(0))],
      ["findings, the root cause first", healthyCheck({ state: "down", findings: [EXPIRED, SLOW] })],
      [
        "no credentials",
        healthyCheck(
          { depth: "connect", server: { name: "a", host: "::1", port: 143, security: "none" } },
          healthyFacts({ tls: { status: "skipped", because: "not-applicable" } }),
        ),
      ],
      [
        "STARTTLS, and a failure with what was learnt all the same",
        healthyCheck(
          {},
          healthyFacts(
            {
              starttls: { status: "ok", at: 0.06, seconds: 0.01, value: STARTTLS_AGREED },
              tls: {
                status: "failed",
                at: 0.07,
                seconds: 0.02,
                failure: { code: "CERT_HAS_EXPIRED", text: "certificate has expired ✗" },
                value: { version: "TLSv1.2", trusted: false },
              },
              auth: { status: "skipped", because: "tls" },
            },
            { security: "starttls", port: 143 },
          ),
        ),
      ],
    ])("keeps a check with %s just as it is", async (_, check) => {
      const store = await opened();
      await store.save(check);
      expect(await store.check(check.id)).toEqual(check);
      expect(await store.latest(check.server.name)).toEqual(check);
    });

    it("refuses an id that is already there, and keeps the first", async () => {
      const store = await opened();
      await saved(store, { seconds: 1 });
      await expect(saved(store, { seconds: 2 })).rejects.toThrow(StoreError);
      expect((await store.check(healthyCheck().id))?.seconds).toBe(1);
    });

    it("hides no other check of the same batch by one that cannot be kept", async () => {
      const store = await opened();
      const ids = ["a", "b", "a", "c"];
      const settled = await Promise.allSettled(ids.map((id) => store.save(healthyCheck({ id }))));
      expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
      expect((await store.recent("corp", 9)).map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect((await store.check("c"))?.transcript).toEqual(healthyCheck().transcript);
    });

    it("refuses a moment that is none", async () => {
      const store = await opened();
      await expect(saved(store, { startedAt: "yesterday" })).rejects.toThrow(StoreError);
    });
  });

  describe("a server's history", () => {
    it("is newest first in lists, oldest first in strips, and ends at the limit", async () => {
      const store = await opened();
      await saved(
        store,
        { id: "b", startedAt: at(2), state: "down", findings: [EXPIRED, SLOW] },
        { id: "c", startedAt: at(3) },
        { id: "a", startedAt: at(1) },
        { id: "x", startedAt: at(4), server: { ...healthyCheck().server, name: "other" } },
      );
      expect((await store.latest("corp"))?.id).toBe("c");
      expect(await store.servers()).toEqual(["corp", "other"]);
      expect(await store.recent("corp", 2)).toEqual([
        { id: "b", startedAt: at(2), seconds: 0.18, state: "down" },
        { id: "c", startedAt: at(3), seconds: 0.18, state: "up" },
      ]);
      expect(await store.list("corp", { limit: 2 })).toEqual([
        { id: "c", startedAt: at(3), seconds: 0.18, state: "up", findings: [] },
        { id: "b", startedAt: at(2), seconds: 0.18, state: "down", findings: [EXPIRED.id, SLOW.id] },
      ]);
      expect((await store.list("corp", { limit: 9, before: new Date(at(2)) })).map(({ id }) => id)).toEqual(["a"]);
    });

    it("has the seconds of each phase that ran", async () => {
      const store = await opened();
      const refused = { code: "ECONNREFUSED", text: "refused" };
      const tcp = { status: "failed", at: 0, seconds: 0.002, failure: refused } as const;
      const skipped = { status: "skipped", because: "tcp" } as const;
      const rest = { tls: skipped, greeting: skipped, capability: skipped, auth: skipped };
      await store.save(
        healthyCheck(
          {},
          healthyFacts({ tcp, ...rest, list: skipped, status: skipped, quota: skipped, logout: skipped }),
        ),
      );
      const { startedAt } = healthyCheck();
      const [from, to] = [new Date(startedAt), new Date(Date.parse(startedAt) + 1000)];
      const [cell] = await store.cells("corp", { from, to, seconds: 1 });
      const seconds = Object.entries(cell?.lines ?? {}).map(([line, { max }]) => [line, max]);
      expect(Object.fromEntries(seconds)).toEqual({ total: 0.18, dns: 0.003, tcp: 0.002 });
    });

    it("is empty for a server that is not known", async () => {
      const store = await opened();
      expect(await store.latest("none")).toBeNull();
      expect(await store.check("none")).toBeNull();
      expect(await store.recent("none", 5)).toEqual([]);
      expect(await store.list("none", { limit: 5 })).toEqual([]);
    });

    it("takes the one saved last for the latest of two in the same millisecond", async () => {
      const store = await opened();
      await saved(store, { id: "a" }, { id: "b" });
      expect((await store.latest("corp"))?.id).toBe("b");
    });
  });

  it("knows when the newest check of any server began before a moment", async () => {
    const store = await opened();
    expect(await store.newestBefore(NOW)).toBeNull();
    await saveOld(store, "a", 3);
    await saveOld(store, "b", 2, "down", "other");
    await saveOld(store, "c", -1);
    expect(await store.newestBefore(NOW)).toEqual(new Date(daysAgo(2)));
    expect(await store.newestBefore(new Date(daysAgo(2)))).toEqual(new Date(daysAgo(3)));
  });

  describe("prune", () => {
    it("deletes good checks past their time and keeps bad ones longer", async () => {
      const store = await opened();
      await saveOld(store, "new", 0);
      await saveOld(store, "just young enough", 13.99);
      for (const state of ["up", "warning", "unknown"] as const) await saveOld(store, state, 15, state);
      for (const state of ["degraded", "down"] as const) await saveOld(store, state, 15, state);
      for (const state of ["degraded", "down"] as const) await saveOld(store, `very old ${state}`, 91, state);
      expect(await store.prune(LIMITS)).toBe(5);
      expect(await ids(store)).toEqual(["new", "just young enough", "down", "degraded"]);
      expect(await store.check("up")).toBeNull();
    });

    it("never deletes the newest check of a server", async () => {
      const store = await opened();
      await saveOld(store, "old", 200, "up", "gone");
      await saveOld(store, "older", 300, "up", "gone");
      await saveOld(store, "oldest", 400, "down", "gone");
      expect(await store.prune(LIMITS)).toBe(2);
      expect(await ids(store, "gone")).toEqual(["old"]);
    });

    it("lets other work go on between its steps", async () => {
      const store = await opened();
      await saveMany(store, 1200);
      let turns = 0;
      const other = setInterval(() => {
        turns += 1;
        void saveOld(store, `during-${turns}`, 0);
      }, 0);
      expect(await store.prune(LIMITS)).toBeGreaterThanOrEqual(1199);
      clearInterval(other);
      expect(turns).toBeGreaterThan(0);
      expect(await ids(store)).not.toContain("check-1199");
    });
  });

  describe("past findings", () => {
    it("adds up what servers had, by finding and server, from all but healthy checks", async () => {
      const store = await opened();
      const save = (server: string, daysAgo: number, changes: Partial<Check> = {}) =>
        store.save(
          healthyCheck({
            id: `${server} ${daysAgo}`,
            server: { ...healthyCheck().server, name: server },
            startedAt: new Date(NOW.getTime() - daysAgo * 1000 * DAY).toISOString(),
            state: "down",
            findings: [EXPIRED],
            ...changes,
          }),
        );
      await Promise.all([
        save("a", 40),
        save("a", 20),
        save("a", 3, { state: "degraded" }),
        save("b", 0),
        save("c", 1, { state: "up", findings: [{ ...EXPIRED, severity: "notice" }] }),
      ]);
      const found = await store.pastFindings(new Date(NOW.getTime() - 30 * 1000 * DAY), NOW);
      expect(found.toSorted((one, other) => one.server.localeCompare(other.server))).toEqual([
        { id: EXPIRED.id, server: "a", checks: 2, lastSeen: "2026-11-20T12:00:00.000Z" },
        { id: EXPIRED.id, server: "b", checks: 1, lastSeen: "2026-11-23T12:00:00.000Z" },
      ]);
    });
  });
}
