import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { type ImapServer, startImapServer } from "../../server/demo/imap-server.ts";

/** How often the program is killed, with how many servers, and what tells of each time. */
export type KillOptions = { kills: number; servers: number; tell?: (line: string) => void };

/** What came of it. */
export type Killed = {
  kills: number;
  /** Checks that the API or its events told of before a kill. */
  announced: number;
  /** Those that the program knew no more after its next start. */
  lost: readonly string[];
  /** Starts after which `PRAGMA integrity_check` found something, and those that moved the database aside. */
  damaged: number;
  /** The longest time from a start to its first answer, in milliseconds. */
  slowestStartMs: number;
};

const MAIN = join(import.meta.dirname, "../../server/main.ts");
/** Between the first check that is announced and the kill; checks come all the time. */
const LONGEST_MS = 1500;

/**
 * Lets the program check servers without pause, and kills it (`SIGKILL`) at random moments while it announces checks. Then starts it again
 * on the same data, and asks for every check that was announced.
 */
export async function killOften({ kills, servers, tell = () => {} }: KillOptions): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-kill-"));
  const imap = await Promise.all(
    Array.from({ length: Math.min(servers, 4) }, () => startImapServer({ security: "none" })),
  );
  const config = writeConfig(folder, imap, servers);
  const announced = new Set<string>();
  const lost: string[] = [];
  let [fresh, damaged, slowestStartMs]: [string[], number, number] = [[], 0, 0];
  try {
    for (let kill = 1; kill <= kills + 1; kill += 1) {
      const began = performance.now();
      const running = await start(config);
      slowestStartMs = Math.max(slowestStartMs, performance.now() - began);
      const gone = await missing(running.url, fresh);
      lost.push(...gone);
      damaged += running.said().includes("moved aside") ? 1 : 0;
      if (kill <= kills) {
        fresh = await followUntilKilled(running);
        for (const id of fresh) announced.add(id);
        damaged += isWhole(join(folder, "data")) ? 0 : 1;
        tell(`${kill}: ${fresh.length} checks announced before the kill, ${gone.length} of the last ones lost`);
      } else {
        running.child.kill("SIGKILL");
        await running.ended;
      }
    }
  } finally {
    await Promise.all(imap.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, announced: announced.size, lost, damaged, slowestStartMs: Math.round(slowestStartMs) };
}

function writeConfig(folder: string, imap: readonly ImapServer[], count: number): string {
  const servers = Array.from({ length: count }, (_, n) => {
    const { host, port } = imap[n % imap.length] ?? { host: "127.0.0.1", port: 1 };
    return `  - { name: server-${n}, host: ${host}, port: ${port}, security: none, depth: connect, every: 1s }`;
  });
  const file = join(folder, "imapscope.yaml");
  writeFileSync(file, ["listen: 127.0.0.1:0", "data: ./data", "servers:", ...servers, ""].join("\n"));
  return file;
}

type Running = { child: ChildProcess; url: string; ended: Promise<unknown>; said: () => string };

async function start(config: string): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, "serve", "--config", config], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url, ended, said: () => errors };
  }
  throw new Error(`the program did not start: ${errors}`);
}

/** The ids of the checks that its events told of, until it was killed in the middle of it. */
async function followUntilKilled({ child, url, ended }: Running): Promise<string[]> {
  const ids = new Set<string>();
  const answer = await fetch(`${url}/api/v1/events`);
  let text = "";
  try {
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      const whole = text.lastIndexOf("\n\n");
      if (whole < 0) continue;
      const before = ids.size;
      for (const [, id] of text.slice(0, whole).matchAll(/"latest":\{"id":"([^"]+)"/g)) ids.add(id ?? "");
      text = text.slice(whole);
      // From the first check on, at any moment of what follows.
      if (before === 0 && ids.size > 0) setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST_MS);
    }
  } catch {
    // Killed in the middle of an answer.
  }
  await ended;
  return [...ids];
}

/** Those of the checks that the program does not know. */
async function missing(url: string, ids: readonly string[]): Promise<readonly string[]> {
  const statuses = await Promise.all(
    ids.map(async (id) => {
      const answer = await fetch(`${url}/api/v1/checks/${id}`);
      await answer.arrayBuffer();
      return [id, answer.status] as const;
    }),
  );
  return statuses.flatMap(([id, status]) => (status === 200 ? [] : [id]));
}

/** Looks at a copy: what the kill left is for the next start to find. */
function isWhole(folder: string): boolean {
  const copy = mkdtempSync(join(tmpdir(), "imapscope-killed-"));
  cpSync(folder, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, "imapscope.db"));
  try {
    return database.prepare("PRAGMA integrity_check(1)").get()?.integrity_check === "ok";
  } finally {
    database.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
