import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { startImapServer } from "../../server/demo/imap-server.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { openSteadyStore } from "../../server/record/steady/steady-store.ts";
import { takeDataFolder } from "../../server/record/store/data-folder.ts";
import type { Store } from "../../server/record/store/store.ts";
import { healthyCheck } from "../support/healthy-check.ts";
import { canMount, type SmallDisk, smallDisk } from "../support/small-disk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A disk that is full has to be one: where none can be mounted, only CI insists. */
const isHere = canMount();
if (!isHere && process.env.CI === "true")
  throw new Error("a disk cannot be mounted, and with CI=true nothing is skipped");

const SILENT = { error() {}, warn() {}, info() {} };

async function recordingOn(disk: SmallDisk) {
  const data = await takeDataFolder(join(disk.folder, "data"), SILENT);
  const metrics = createMetrics("1").store;
  const { store, health } = await openSteadyStore({ open: data.open, log: SILENT, metrics, retryMs: 20 });
  onTestFinished(async () => {
    await store.close();
    data.release();
  });
  return { store, health, database: join(disk.folder, "data", "imapscope.db") };
}

let next = 0;

/** Saves a check that is not like the one before, which takes room; gives its id, and whether it was recorded. */
async function saveOne(store: Store): Promise<{ id: string; recorded: boolean }> {
  const n = next++;
  const id = `check-${n}`;
  const startedAt = new Date(Date.UTC(2026, 10, 23) + n * 1000).toISOString();
  const transcript = [
    { at: 0, from: "note", line: `${"x".repeat(n % 97)} ${Math.random().toString(36).repeat(40)}` },
  ] as const;
  const recorded = await store.save(healthyCheck({ id, startedAt, transcript })).then(
    () => true,
    () => false,
  );
  return { id, recorded };
}

/** Until one cannot be recorded; gives the ids of all. */
async function saveUntilFull(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { id, recorded } = await saveOne(store);
    ids.push(id);
    if (!recorded) return ids;
  }
}

function integrity(path: string): unknown {
  const database = new DatabaseSync(path);
  try {
    return database.prepare("PRAGMA integrity_check").get()?.integrity_check;
  } finally {
    database.close();
  }
}

describe.skipIf(!isHere)("on a disk that is really full", () => {
  it("checks wait, and are recorded in their order when there is room again", async () => {
    const disk = smallDisk(4096);
    const { store, health, database } = await recordingOn(disk);
    const ids = [(await saveOne(store)).id];
    disk.fill();
    ids.push(...(await saveUntilFull(store)));
    expect(health.trouble()).toMatchObject({ kind: "full", recording: false });
    for (let more = 0; more < 60; more += 1) ids.push((await saveOne(store)).id);
    expect((await store.latest("corp"))?.id).toBe(ids.at(-1));
    expect(disk.freeBytes()).toBe(0);
    disk.empty();
    await expect.poll(() => health.trouble()).toBeNull();
    const listed = (await store.list("corp", { limit: 100_000 })).map(({ id }) => id);
    expect(listed.toReversed()).toEqual(ids);
    await store.close();
    expect(integrity(database)).toBe("ok");
  });

  it("a log that grew beside a long reader leaves room for its end, and recovers without any room being made", async () => {
    const disk = smallDisk(6144);
    const { store, health, database } = await recordingOn(disk);
    const ids = [(await saveOne(store)).id];
    const reader = new DatabaseSync(database, { readOnly: true });
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM checks").get();
    ids.push(...(await saveUntilFull(store)));
    expect(health.trouble()?.kind).toBe("full");
    const log = statSync(`${database}-wal`).size;
    expect(log).toBeGreaterThan(2 * 1024 * 1024);
    // What came in the second in which the disk was not asked again is the rest.
    expect(disk.freeBytes()).toBeGreaterThan(log / 2);
    reader.close();
    await expect.poll(() => health.trouble()).toBeNull();
    expect(statSync(`${database}-wal`).size).toBeLessThan(log / 2);
    expect((await store.list("corp", { limit: 100_000 })).map(({ id }) => id).toReversed()).toEqual(ids);
  });

  it("the program begins, and opens its store when there is room", async () => {
    const disk = smallDisk(1024);
    mkdirSync(join(disk.folder, "data"));
    disk.fill();
    const { store, health } = await recordingOn(disk);
    expect(health.trouble()?.kind).toBe("full");
    const { id } = await saveOne(store);
    expect((await store.latest("corp"))?.id).toBe(id);
    disk.empty();
    await expect.poll(() => health.trouble()).toBeNull();
    expect((await store.list("corp", { limit: 9 })).map((one) => one.id)).toEqual([id]);
  });

  it("a database of an older version is brought forward when there is room, and is whole until then", async () => {
    const disk = smallDisk(1024);
    const data = join(disk.folder, "data");
    mkdirSync(data);
    const old = new DatabaseSync(join(data, "imapscope.db"));
    old.exec(readFileSync(join(import.meta.dirname, "../server/record/store/version-5.sql"), "utf8"));
    old.close();
    disk.fill();
    const { store, health } = await recordingOn(disk);
    expect(health.trouble()?.kind).toBe("full");
    disk.empty();
    await expect.poll(() => health.trouble()).toBeNull();
    expect(await store.list("corp", { limit: 99 })).toHaveLength(5);
  });

  it("old checks cannot be deleted, which says why and damages nothing", async () => {
    const disk = smallDisk(2048);
    const { store, health, database } = await recordingOn(disk);
    for (let n = 0; n < 200; n += 1) await saveOne(store);
    disk.fill();
    await saveUntilFull(store);
    const limits = { now: new Date(Date.UTC(2027, 0, 1)), checks: 3600, failures: 3600, hourly: 3600 };
    await store.prune(limits).catch((error: unknown) => expect(error).toMatchObject({ kind: "full" }));
    disk.empty();
    await expect.poll(() => health.trouble()).toBeNull();
    await store.prune(limits);
    expect(await store.list("corp", { limit: 100_000 })).toHaveLength(1);
    await store.close();
    expect(integrity(database)).toBe("ok");
  });

  it("the program says so on /-/ready, its page and its metrics, checks on, and records all of it afterwards", async () => {
    const disk = smallDisk(3072);
    const imap = await startImapServer({ security: "none" });
    onTestFinished(() => imap.close());
    const file = join(temporaryFolder(), "imapscope.yaml");
    const names = Array.from({ length: 20 }, (_, n) => `server-${n}`);
    const servers = names.map(
      (name) =>
        `  - { name: ${name}, host: ${imap.host}, port: ${imap.port}, security: none, depth: connect, every: 1s }`,
    );
    writeFileSync(file, `listen: 127.0.0.1:0\ndata: ${disk.folder}\nservers:\n${servers.join("\n")}\n`);
    const child = spawn(process.execPath, [
      join(import.meta.dirname, "../../server/main.ts"),
      "serve",
      "--config",
      file,
    ]);
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    await expect.poll(address).toBeDefined();
    const url = address();
    const status = async (path: string) => (await fetch(`${url}${path}`)).status;
    const newest = async () => {
      const text = await (await fetch(`${url}/api/v1/servers`)).text();
      return [...text.matchAll(/"latest":(?:null|\{"id":"([^"]+)")/g)].map(([, id]) => id);
    };
    await expect.poll(newest).not.toContain(undefined);
    disk.fill();
    await expect.poll(() => status("/-/ready")).toBe(503);
    expect(await (await fetch(`${url}/-/ready`)).json()).toMatchObject({
      detail: expect.stringContaining("disk of the data folder is full"),
    });
    expect(await status("/-/healthy")).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
      /imapscope_store_errors_total\{operation="save"\} [1-9]/,
    );
    expect(await (await fetch(`${url}/api/v1/servers`)).json()).toMatchObject({
      store: { kind: "full", recording: false },
    });
    const before = await newest();
    await expect.poll(async () => (await newest()).some((id) => before.includes(id))).toBe(false);
    const meanwhile = await newest();
    for (const id of meanwhile) expect(await status(`/api/v1/checks/${id}`)).toBe(200);
    disk.empty();
    await expect.poll(() => status("/-/ready")).toBe(200);
    child.kill("SIGTERM");
    await expect.poll(() => child.exitCode).toBe(0);
    expect(said.match(/checks are not recorded/g)).toHaveLength(1);
    expect(said.match(/checks are recorded again/g)).toHaveLength(1);
    const database = new DatabaseSync(join(disk.folder, "imapscope.db"));
    const count = Number(database.prepare("SELECT count(*) AS n FROM checks").get()?.n);
    database.close();
    expect(count).toBeGreaterThan(40);
    expect(integrity(join(disk.folder, "imapscope.db"))).toBe("ok");
  });
});
