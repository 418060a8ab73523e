import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Check } from "../../../../server/diagnose/check.ts";
import { migrate } from "../../../../server/record/store/migrate.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { StoreError } from "../../../../server/record/store/store-error.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts, STARTTLS_AGREED } from "../../../support/healthy-facts.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const EXPIRED = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;
const SLOW = {
  id: "latency-threshold-exceeded",
  severity: "warning",
  phase: null,
  evidence: { limit: "5 s" },
} as const;

/** A store and the database beneath it, to damage rows in. */
function storeOverDatabase(): { store: Store; database: DatabaseSync } {
  const database = new DatabaseSync(":memory:");
  migrate(database, "memory", MIGRATIONS);
  const store = new SqliteStore(database, "memory");
  onTestFinished(() => store.close());
  return { store, database };
}

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();
}

async function saved(store: Store, ...checks: readonly Partial<Check>[]): Promise<void> {
  await Promise.all(checks.map((changes) => store.save(healthyCheck(changes))));
}

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
    const { store } = storeOverDatabase();
    await store.save(check);
    expect(await store.check(check.id)).toEqual(check);
    expect(await store.latest(check.server.name)).toEqual(check);
  });

  it("keeps all of a check or nothing", async () => {
    const { store, database } = storeOverDatabase();
    database.exec("DROP TABLE findings; CREATE TABLE findings (id TEXT) STRICT");
    await expect(store.save(healthyCheck({ findings: [EXPIRED] }))).rejects.toThrow();
    expect(database.prepare("SELECT count(*) AS n FROM checks").get()).toEqual({ n: 0 });
  });

  it("refuses an id that is already there, and keeps the first", async () => {
    const { store } = storeOverDatabase();
    await saved(store, { seconds: 1 });
    await expect(saved(store, { seconds: 2 })).rejects.toThrow(StoreError);
    expect((await store.check(healthyCheck().id))?.seconds).toBe(1);
  });

  it("hides no other check of the same batch by one that cannot be kept", async () => {
    const { store } = storeOverDatabase();
    const ids = ["a", "b", "a", "c"];
    const settled = await Promise.allSettled(ids.map((id) => store.save(healthyCheck({ id }))));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect((await store.recent("corp", 9)).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect((await store.check("c"))?.transcript).toEqual(healthyCheck().transcript);
  });

  it("keeps what waits when it is closed", async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const saving = ["a", "b"].map((id) => store.save(healthyCheck({ id })));
    await store.close();
    await Promise.all(saving);
    const again = await openStore(folder);
    expect(await again.recent("corp", 9)).toHaveLength(2);
    await again.close();
  });

  it("refuses a moment that is none", async () => {
    const { store } = storeOverDatabase();
    await expect(saved(store, { startedAt: "yesterday" })).rejects.toThrow(StoreError);
  });
});

describe("a server's history", () => {
  it("is newest first in lists, oldest first in strips, and ends at the limit", async () => {
    const { store } = storeOverDatabase();
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
    const { store } = storeOverDatabase();
    const refused = { code: "ECONNREFUSED", text: "refused" };
    const tcp = { status: "failed", at: 0, seconds: 0.002, failure: refused } as const;
    const skipped = { status: "skipped", because: "tcp" } as const;
    const rest = { tls: skipped, greeting: skipped, capability: skipped, auth: skipped };
    await store.save(
      healthyCheck({}, healthyFacts({ tcp, ...rest, list: skipped, status: skipped, quota: skipped, logout: skipped })),
    );
    const { startedAt } = healthyCheck();
    const [from, to] = [new Date(startedAt), new Date(Date.parse(startedAt) + 1000)];
    const [cell] = await store.cells("corp", { from, to, seconds: 1 });
    const seconds = Object.entries(cell?.lines ?? {}).map(([line, { max }]) => [line, max]);
    expect(Object.fromEntries(seconds)).toEqual({ total: 0.18, dns: 0.003, tcp: 0.002 });
  });

  it("is empty for a server that is not known", async () => {
    const { store } = storeOverDatabase();
    expect(await store.latest("none")).toBeNull();
    expect(await store.check("none")).toBeNull();
    expect(await store.recent("none", 5)).toEqual([]);
    expect(await store.list("none", { limit: 5 })).toEqual([]);
  });

  it("takes the one saved last for the latest of two in the same millisecond", async () => {
    const { store } = storeOverDatabase();
    await saved(store, { id: "a" }, { id: "b" });
    expect((await store.latest("corp"))?.id).toBe("b");
  });
});

const OF_B = "id = (SELECT part FROM checks WHERE id = 'b')";

describe("a damaged row", () => {
  it.each([
    ["its state", "UPDATE checks SET state = 'fine' WHERE id = 'b'", ["recent", "list", "check"]],
    ["its moment", "UPDATE checks SET started_at = 9e15 WHERE id = 'b'", ["recent", "list", "check"]],
    ["its id", "UPDATE checks SET id = x'00ff' WHERE id = 'b'", ["recent", "list", "check"]],
    ["its figures", "UPDATE checks SET figures = x'00ff' WHERE id = 'b'", ["check"]],
    [
      "a figure",
      "UPDATE checks SET figures = CAST(substr(figures, 1, 9) || x'7f' || substr(figures, 11) AS BLOB) WHERE id = 'b'",
      ["check"],
    ],
    ["its text", `UPDATE parts SET content = x'00ff' WHERE ${OF_B}`, ["check"]],
    ["its encoding", `UPDATE parts SET encoding = 7 WHERE ${OF_B}`, ["check"]],
    ["the rest", `DELETE FROM parts WHERE ${OF_B}`, ["check"]],
  ])("is left out where %s is needed, and hides no other", async (_, damage, missingFrom) => {
    const { store, database } = storeOverDatabase();
    const transcript = [{ at: 0, from: "note", line: "of another kind than the other" }] as const;
    await saved(store, { id: "a", startedAt: at(1) }, { id: "b", startedAt: at(2), transcript });
    database.exec(damage);
    const expected = (what: string) => (missingFrom.includes(what) ? ["a"] : ["a", "b"]);
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    expect(ids(await store.recent("corp", 9))).toEqual(expected("recent"));
    expect(ids(await store.list("corp", { limit: 9 }))).toEqual(expected("list"));
    const whole = await Promise.all(["a", "b"].map((id) => store.check(id)));
    expect(ids(whole.filter((check) => check !== null))).toEqual(expected("check"));
    expect((await store.latest("corp"))?.id).toBe(expected("check").at(-1));
  });

  it("of one finding leaves the check with its other findings", async () => {
    const { store, database } = storeOverDatabase();
    await saved(store, { id: "a", findings: [EXPIRED, SLOW] });
    database.exec("UPDATE findings SET evidence = 'x' WHERE position = 0");
    expect((await store.check("a"))?.findings).toEqual([SLOW]);
  });
});

describe("close", () => {
  it("may be called again, after which nothing can be read", async () => {
    const store = await openStore(temporaryFolder());
    await store.close();
    await store.close();
    await expect(store.servers()).rejects.toThrow(StoreError);
  });
});
