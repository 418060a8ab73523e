import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { runBackup } from "../../../server/commands/backup.ts";
import { takeDataFolder } from "../../../server/record/store/data-folder.ts";
import type { Store } from "../../../server/record/store/store.ts";
import { fakeConsole } from "../../support/console.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MAIN = join(import.meta.dirname, "../../../server/main.ts");
const SILENT = { error() {}, warn() {}, info() {} };
const RUNNING = new AbortController().signal;

/** A store that is in use, in `data` of a folder. */
async function inUse(folder: string): Promise<Store> {
  const data = await takeDataFolder(join(folder, "data"), SILENT);
  const store = await data.open(null);
  onTestFinished(async () => {
    await store.close();
    data.release();
  });
  return store;
}

async function saveSome(store: Store, from: number, count: number): Promise<void> {
  const state = (n: number) => (n % 7 === 0 ? "down" : "up");
  const at = (n: number) => new Date(Date.UTC(2026, 10, 23) + n * 60_000).toISOString();
  const all = Array.from({ length: count }, (_, index) => index + from);
  await Promise.all(all.map((n) => store.save(healthyCheck({ id: `check-${n}`, startedAt: at(n), state: state(n) }))));
}

/** Everything that a person sees of the past. */
async function history(store: Store) {
  const [from, to] = [new Date(Date.UTC(2026, 10, 22)), new Date(Date.UTC(2026, 10, 30))];
  return {
    list: await store.list("corp", { limit: 10_000 }),
    latest: await store.latest("corp"),
    hours: await store.cells("corp", { from, to, seconds: 3600 }),
    lasted: await store.lasted("corp", { from, to }),
    incidents: await store.incidents("corp", { since: from, limit: 99 }),
  };
}

async function backup(...args: string[]): Promise<string> {
  const { console, written } = fakeConsole();
  expect(await runBackup(args, console, RUNNING)).toBe(0);
  return written.stdout;
}

describe("imapscope backup", () => {
  it("copies the database while it is written, and the program begins with the copy as it was", async () => {
    const folder = temporaryFolder();
    const store = await inUse(folder);
    await saveSome(store, 0, 300);
    const before = await history(store);
    const file = join(folder, "backup.db");
    expect(await backup(file, "--data", join(folder, "data"))).toContain("a complete copy of");
    await saveSome(store, 300, 50);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(["backup.db", "data"]);

    const restored = temporaryFolder();
    mkdirSync(join(restored, "data"));
    renameSync(file, join(restored, "data", "imapscope.db"));
    const again = await inUse(restored);
    expect(await history(again)).toEqual(before);
    await saveSome(again, 300, 1);
    expect(await again.list("corp", { limit: 10_000 })).toHaveLength(301);
  });

  it("takes a copy of one moment while checks are saved without pause", async () => {
    const folder = temporaryFolder();
    const store = await inUse(folder);
    let [going, n] = [true, 0];
    const saving = (async () => {
      for (; going; n += 10) await saveSome(store, n, 10);
    })();
    const file = join(folder, "backup.db");
    await backup(file, "--data", join(folder, "data"));
    going = false;
    await saving;
    const copy = new DatabaseSync(file);
    expect(copy.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    expect(Number(copy.prepare("SELECT count(*) AS n FROM checks").get()?.n)).toBeLessThanOrEqual(n);
    copy.close();
  });

  it("reads the folder from the configuration, and needs none of its secrets", async () => {
    const folder = temporaryFolder();
    await saveSome(await inUse(folder), 0, 1);
    const config = join(folder, "imapscope.yaml");
    const auth = "{ user: u, password: { env: NOBODY_HAS_SET_THIS } }";
    writeFileSync(config, `servers:\n  - { name: corp, host: mail.example.com, auth: ${auth} }\n`);
    await backup(join(folder, "backup.db"), "--config", config);
    expect(existsSync(join(folder, "backup.db"))).toBe(true);
  });

  it.each([
    ["exists already", (folder: string) => [join(folder, "there"), "--data", join(folder, "data")], /exists already/],
    ["is in no folder", (folder: string) => [join(folder, "no/file"), "--data", join(folder, "data")], /ENOENT/],
    ["is not named", () => ["--data", "x"], /needs the name/],
    ["is of no database", (folder: string) => [join(folder, "a"), "--data", folder], /There is no database in/],
    [
      "is of no configuration",
      (folder: string) => [join(folder, "a"), "--config", join(folder, "none")],
      /--config FILE/,
    ],
  ])("writes nothing where the file %s", async (_, args, says) => {
    const folder = temporaryFolder();
    await inUse(folder);
    writeFileSync(join(folder, "there"), "precious");
    await expect(runBackup(args(folder), fakeConsole().console, RUNNING)).rejects.toThrow(says);
    expect(readdirSync(folder).toSorted()).toEqual(["data", "there"]);
    expect(readFileSync(join(folder, "there"), "utf8")).toBe("precious");
  });

  it("leaves nothing of a damaged database", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data", "imapscope.db"), "garbage, ".repeat(999));
    const file = join(folder, "backup.db");
    await expect(runBackup([file, "--data", join(folder, "data")], fakeConsole().console, RUNNING)).rejects.toThrow(
      /not a database/,
    );
    expect(readdirSync(folder)).toEqual(["data"]);
  });
});

/** A folder with a database that takes a while to copy. */
function folderWithMuch(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  const database = new DatabaseSync(join(folder, "data", "imapscope.db"));
  database.exec(`
    CREATE TABLE much (content BLOB);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
      INSERT INTO much SELECT randomblob(1000000) FROM n`);
  database.close();
  return folder;
}

async function begunIn(folder: string): Promise<ChildProcess> {
  const args = [MAIN, "backup", join(folder, "backup.db"), "--data", join(folder, "data")];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const begun = () =>
    readdirSync(folder).some((name) => name.startsWith("backup.db.partial") && statSync(join(folder, name)).size > 0);
  await expect.poll(begun, { interval: 5 }).toBe(true);
  return child;
}

describe("a backup that is ended before it is complete", () => {
  it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("by %s leaves nothing, or all of it", async (signal) => {
    const folder = folderWithMuch();
    const child = await begunIn(folder);
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    await expect.poll(() => readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
    expect(child.exitCode === 0 || !existsSync(join(folder, "backup.db"))).toBe(true);
    if (signal !== "SIGKILL") expect(child.exitCode === 0 || child.exitCode === 3).toBe(true);
  });
});
