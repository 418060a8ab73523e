import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, vi } from "vitest";
import { takeDataFolder } from "../../../../server/record/store/data-folder.ts";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { SqliteStore } from "../../../../server/record/store/sqlite-store.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Databases as each version wrote them, by the code of that time. Version 1 was never in a program that ran. */
const FILES = globSync(["version-*.sql", "released/version-*.sql"], { cwd: import.meta.dirname });
const versionOf = (file: string) => Number(/\d+/.exec(basename(file))?.[0]);

it("has a database of every version that a program had but the newest, which may not be released yet", () => {
  const versions = FILES.map(versionOf).toSorted((one, other) => one - other);
  const newest = MIGRATIONS.length;
  expect(versions.filter((version) => version < newest)).toEqual(Array.from({ length: newest - 2 }, (_, n) => n + 2));
});

it.each(FILES.filter((file) => file.startsWith("released")))(
  "opens the database of %s and tells the same of it",
  async (file) => {
    const folder = temporaryFolder();
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    database.exec(readFileSync(join(import.meta.dirname, file), "utf8"));
    expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: versionOf(file) });
    database.close();
    const said = JSON.parse(readFileSync(join(import.meta.dirname, file.replace(/sql$/, "json")), "utf8"));

    const log = { error: vi.fn(), warn: vi.fn(), info: vi.fn() };
    const data = await takeDataFolder(folder, log);
    const store = await data.open(null);
    const tell = async () => ({
      servers: await store.servers(),
      list: await store.list("corp", { limit: 99 }),
      checks: await Promise.all(said.checks.map(({ id }: { id: string }) => store.check(id))),
    });
    expect(await tell()).toMatchObject(said);
    if (store instanceof SqliteStore) await store.convert(log);
    expect(await tell()).toMatchObject(said);
    await store.save(healthyCheck({ id: "new", startedAt: "2026-12-01T00:00:00.000Z" }));
    expect((await store.latest("corp"))?.id).toBe("new");
    expect(log.error).not.toHaveBeenCalled();
    await store.close();
    data.release();
  },
);
