import {
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { openSteadyStore } from "../../../../server/record/steady/steady-store.ts";
import { takeDataFolder } from "../../../../server/record/store/data-folder.ts";
import type { Store } from "../../../../server/record/store/store.ts";
import { dovecotCheck } from "./dovecot-check.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const log = () => ({ error: vi.fn(), warn: vi.fn(), info: vi.fn() });

async function taken(folder: string, logged = log()) {
  const data = await takeDataFolder(folder, logged);
  const metrics = createMetrics("1").store;
  const { store, health } = await openSteadyStore({ open: data.open, log: logged, metrics, retryMs: 20 });
  const end = async () => {
    await store.close().catch(() => {});
    data.release();
  };
  onTestFinished(end);
  return { store, health, end, logged };
}

let next = 0;

function save(store: Store): Promise<void> {
  const n = next++;
  return store.save(dovecotCheck(`check-${n}`, new Date(Date.UTC(2026, 10, 23) + n * 1000).toISOString()));
}

/** A folder with a database of 300 checks, which was closed. */
async function folderWithChecks(): Promise<string> {
  const folder = temporaryFolder();
  const { store, end } = await taken(folder);
  await Promise.all(Array.from({ length: 300 }, () => save(store)));
  await end();
  return folder;
}

function overwrite(path: string, at: number, octets: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(octets, 0x5a), 0, octets, at);
}

const DAMAGE: readonly (readonly [string, (path: string) => void])[] = [
  ["is no database", (path) => writeFileSync(path, "this is not a database, ".repeat(100))],
  ["has lost its end", (path) => truncateSync(path, 4096 * 3)],
  ["was overwritten in the middle", (path) => overwrite(path, 4096 * 5, 8192)],
  ["was overwritten at its beginning", (path) => overwrite(path, 0, 100)],
  ["was overwritten on its first page", (path) => overwrite(path, 100, 2000)],
];

describe("a damaged database", () => {
  it.each(DAMAGE)("that %s is moved aside at the start, is not deleted, and a new one is begun", async (_, damage) => {
    const folder = await folderWithChecks();
    const path = join(folder, "imapscope.db");
    damage(path);
    const before = readFileSync(path);
    const { store, logged } = await taken(folder);
    await save(store);
    expect(await store.list("corp", { limit: 999 })).toHaveLength(1);
    const aside = readdirSync(folder).filter((name) => /^imapscope\.db\.damaged-\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? "")).equals(before)).toBe(true);
    expect(logged.error).toHaveBeenCalledWith({ file: aside[0] }, expect.stringContaining("moved aside"));
  });

  it("does not take the place of one that was moved aside in the same second", async () => {
    const folder = temporaryFolder();
    for (let times = 0; times < 3; times += 1) {
      writeFileSync(join(folder, "imapscope.db"), "garbage, ".repeat(999));
      await (await taken(folder)).end();
    }
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).toHaveLength(3);
  });

  it("met while the program runs is told of, and is moved aside at the next start", async () => {
    const folder = await folderWithChecks();
    const { store, health, end } = await taken(folder);
    const path = join(folder, "imapscope.db");
    for (let page = 1; page < 20; page += 1) overwrite(path, 4096 * page, 4096);
    await store.list("corp", { limit: 999 });
    await expect
      .poll(async () => {
        await store.pastFindings(new Date(0), new Date()).catch(() => {});
        await save(store).catch(() => {});
        return health.trouble()?.kind;
      })
      .toBe("damaged");
    expect(existsSync(`${path}-is-damaged`)).toBe(true);
    await end();
    await taken(folder);
    expect(readdirSync(folder).filter((name) => name.includes("damaged-2"))).not.toEqual([]);
    expect(existsSync(`${path}-is-damaged`)).toBe(false);
  });

  it("that a backup has taken the place of is none", async () => {
    const folder = await folderWithChecks();
    writeFileSync(join(folder, "imapscope.db-is-damaged"), "");
    const { store } = await taken(folder);
    expect(await store.list("corp", { limit: 999 })).toHaveLength(300);
    expect(readdirSync(folder)).not.toContain("imapscope.db-is-damaged");
  });
});

describe("a database of another program", () => {
  it("is refused and stays where it is", async () => {
    const folder = temporaryFolder();
    const database = new DatabaseSync(join(folder, "imapscope.db"));
    database.exec("CREATE TABLE music (title TEXT)");
    database.close();
    await expect(taken(folder)).rejects.toThrow("belongs to another program");
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).toEqual([]);
  });
});

describe("a database that is gone while the program runs", () => {
  it.each([
    ["with its folder", (folder: string) => rmSync(folder, { recursive: true })],
    ["alone", (folder: string) => rmSync(join(folder, "imapscope.db"))],
    ["with its log", (folder: string) => ["", "-wal", "-shm"].map((end) => rmSync(join(folder, `imapscope.db${end}`)))],
  ])("%s is written anew with all that was in it", async (_, remove) => {
    const folder = join(await folderWithChecks(), ".");
    const { store, health, end } = await taken(folder);
    await save(store);
    remove(folder);
    await expect(save(store)).rejects.toMatchObject({ kind: "missing" });
    expect(health.trouble()?.kind).toBe("missing");
    await expect.poll(() => health.trouble()).toBeNull();
    await save(store);
    await end();
    const again = await taken(folder);
    expect(await again.store.list("corp", { limit: 999 })).toHaveLength(303);
  });

  it("as another one has taken its place, is that one from then on", async () => {
    const folder = await folderWithChecks();
    const { store, health } = await taken(folder);
    const path = join(folder, "imapscope.db");
    copyFileSync(path, join(folder, "restored"));
    await save(store);
    renameSync(join(folder, "restored"), path);
    await expect(save(store)).rejects.toMatchObject({ kind: "missing" });
    await expect.poll(() => health.trouble()).toBeNull();
    expect(await store.list("corp", { limit: 999 })).toHaveLength(301);
  });
});

describe("a database that another program holds", () => {
  it("is written once that lets go of it, and can be read meanwhile", async () => {
    const folder = await folderWithChecks();
    const { store, health } = await taken(folder);
    const other = new DatabaseSync(join(folder, "imapscope.db"));
    other.exec("BEGIN IMMEDIATE");
    await expect(save(store)).rejects.toMatchObject({ kind: "locked" });
    expect(health.trouble()).toMatchObject({ kind: "locked", recording: false });
    expect(await store.list("corp", { limit: 999 })).toHaveLength(301);
    other.close();
    await expect.poll(() => health.trouble()).toBeNull();
  });
});
