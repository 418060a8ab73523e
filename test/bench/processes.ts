import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A program that a benchmark started, and the end of what it said. */
export type Started = { pid: number; said(): string; stop(): Promise<void> };

/** The clock of the kernel's process statistics (`sysconf(_SC_CLK_TCK)`, 100 on Linux). */
const TICKS_A_SECOND = 100;
const PATIENCE_MS = 120_000;
const running = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a program; it ends with the benchmark at the latest. */
export function start([command = "", ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  }
  const ended = once(child, "exit").finally(() => running.delete(child));
  return {
    pid: child.pid ?? 0,
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** User and system time of a process and the children that it waited for, in seconds. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, text) => sum + Number(text), 0);
  return ticks / TICKS_A_SECOND;
}

/** Memory of a process in MiB: what is resident now, and the most that ever was. */
export function residentMiB(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kib = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN);
  return { now: kib("VmRSS") / 1024, peak: kib("VmHWM") / 1024 };
}

/** Waits until the address answers with success; how many milliseconds that took. Throws with what the program said. */
export async function untilAnswered(url: string, program: Started): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now() - began;
    await sleep(10);
  }
  throw new Error(`${url} does not answer:\n${program.said()}`);
}

/** Does the same `count` times, `atOnce` at a time. */
export async function repeat(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
