import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../../../server/record/store/migrations/index.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { StoreError } from "../../../../server/record/store/store-error.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function refusal(folder: string): Promise<string> {
  try {
    await (await openStore(folder)).close();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    const { message } = error instanceof Error ? error : { message: "" };
    expect(message).not.toContain("\n");
    return message;
  }
  throw new Error("the store was opened");
}

describe("openStore", () => {
  it("creates the folder, for its own user only, and one file in it", async () => {
    const folder = join(temporaryFolder(), "a", "b");
    await (await openStore(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(["imapscope.db"]);
    expect(statSync(join(folder, "imapscope.db")).mode & 0o777).toBe(0o600);
  });

  it("finds again what was saved before", async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await store.save(healthyCheck());
    await store.close();
    const again = await openStore(folder);
    expect(await again.latest("corp")).toEqual(healthyCheck());
    await again.close();
  });

  it("keeps everything in memory when there is no folder", async () => {
    const store = await openStore(null);
    await store.save(healthyCheck());
    expect(await store.latest("corp")).toEqual(healthyCheck());
    await store.close();
    expect(await (await openStore(null)).servers()).toEqual([]);
  });

  it("writes through a log, so that readers and the writer do not wait for each other", async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(database.prepare("PRAGMA auto_vacuum").get()).toEqual({ auto_vacuum: 2 });
    database.close();
    await store.close();
  });

  it("refuses a file in place of the folder", async () => {
    const path = join(temporaryFolder(), "data");
    writeFileSync(path, "");
    expect(await refusal(path)).toBe(
      `Cannot use the data folder ${path}: EEXIST. Create it and let the user that runs imapscope write there, or choose another one.`,
    );
  });

  it("refuses a folder that cannot be created", async () => {
    expect(await refusal("/proc/imapscope")).toMatch(
      /^Cannot use the data folder \/proc\/imapscope: ENOENT\. Create it/,
    );
    expect(await refusal("/proc/imapscope/data")).toMatch(
      /^Cannot use the data folder \/proc\/imapscope\/data: ENOENT\./,
    );
    expect(await refusal("/dev/null/data")).toMatch(/^Cannot use the data folder \/dev\/null\/data: ENOTDIR\./);
  });

  it("refuses a folder named like the database", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "imapscope.db"));
    expect(await refusal(folder)).toBe(
      `Cannot use the database ${folder}/imapscope.db: unable to open database file. Make sure that it is a file, not a folder, and that the user that runs imapscope may read and write it.`,
    );
  });

  it("refuses a file that is no database, and leaves it as it is", async () => {
    const folder = temporaryFolder();
    const garbage = "this is not a database, ".repeat(100);
    writeFileSync(join(folder, "imapscope.db"), garbage);
    expect(await refusal(folder)).toBe(
      `Cannot use the database ${folder}/imapscope.db: file is not a database. Move it away to start with an empty history, or choose another data folder.`,
    );
    expect(readFileSync(join(folder, "imapscope.db"), "utf8")).toBe(garbage);
  });

  it("refuses a database whose end is missing", async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.save(healthyCheck({ id: `check-${n}` }))));
    await store.close();
    truncateSync(join(folder, "imapscope.db"), 4096 * 3);
    expect(await refusal(folder)).toMatch(
      /database disk image is malformed\. Move it away to start with an empty history/,
    );
  });

  it("refuses a database that a newer version has written", async () => {
    const folder = temporaryFolder();
    await (await openStore(folder)).close();
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(await refusal(folder)).toBe(
      `The database ${folder}/imapscope.db was written by a newer imapscope (its version is 99, this program knows ${MIGRATIONS.length}). Upgrade imapscope, or choose another data folder.`,
    );
  });

  it("refuses the database of another program", async () => {
    const folder = temporaryFolder();
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    database.exec("CREATE TABLE music (title TEXT)");
    database.close();
    expect(await refusal(folder)).toBe(
      `The database ${folder}/imapscope.db belongs to another program. Choose another data folder.`,
    );
  });

  it("refuses a database whose tables are gone", async () => {
    const folder = temporaryFolder();
    await (await openStore(folder)).close();
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    database.exec("DROP TABLE findings");
    database.close();
    expect(await refusal(folder)).toMatch(/^Cannot use the database .*: no such table: (main\.)?findings\. /);
  });

  it("says so when another program holds the database", async () => {
    const folder = temporaryFolder();
    await (await openStore(folder)).close();
    const other = new DatabaseSync(join(folder, "imapscope.db"));
    other.exec("BEGIN EXCLUSIVE");
    expect(await refusal(folder)).toMatch(/database is locked\. Another program uses it: stop that program/);
    other.close();
  });
});
