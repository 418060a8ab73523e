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
import { describeStore } from "./contract.ts";
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

describeStore(() => openStore(null));

describe("save", () => {
  it("keeps all of a check or nothing", async () => {
    const { store, database } = storeOverDatabase();
    database.exec("DROP TABLE findings; CREATE TABLE findings (id TEXT) STRICT");
    await expect(store.save(healthyCheck({ findings: [EXPIRED] }))).rejects.toThrow();
    expect(database.prepare("SELECT count(*) AS n FROM checks").get()).toEqual({ n: 0 });
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
