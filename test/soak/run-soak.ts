import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { pino } from "pino";
import { vi } from "vitest";
import type { ServerConfig } from "../../server/config/types.ts";
import type { Check } from "../../server/diagnose/check.ts";
import { createMonitor } from "../../server/monitor/monitor.ts";
import { createClockTrust } from "../../server/record/clock-trust.ts";
import { createLive } from "../../server/record/live.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { startRetention } from "../../server/record/retention.ts";
import { openStore } from "../../server/record/store/open-store.ts";
import { randomOf } from "../fuzz/random.ts";
import { configOf } from "../support/config.ts";
import { healthyCheck } from "../support/healthy-check.ts";
import { look, type MadeUp, makeUp, toldOf, windowOf } from "./made-up.ts";

const DAY_MS = 86_400_000;
const RELOAD_MS = 6 * 3_600_000;
/** So late a check may be beside its rhythm: it is spread among the others after a reload or a window, and paced. */
const SPREAD_MS = 25_000;
/** A beat, its confirmation, and one that follows a reload or a window: no server is checked more often within a minute. */
const MOST_A_MINUTE = 4;

/** How long to simulate, and how long that may take. */
export type SoakOptions = {
  seed: string;
  folder: string;
  begin: number;
  days: number;
  servers: number;
  minutes: number;
};

/** Simulates days of a monitor with its scheduler, store, metrics and retention, by a clock that is set. Vitest's timers have to be fake. */
export async function soak({ seed, folder, begin, days, servers: count, minutes }: SoakOptions) {
  const servers = makeUp(seed, count, { begin, days });
  const named = new Map(servers.map((server) => [server.config.name, server]));
  const random = randomOf(seed);
  const log = pino({ level: "silent" });
  const [store, live, metrics] = [await openStore(folder), createLive(), createMetrics("1.2.3")];
  const faults: string[] = [];
  const heapMiB: number[] = [];
  const giveUp = process.hrtime.bigint() + BigInt(Math.round(minutes * 60e9));
  let checks = 0;
  let underWay = 0;
  let reloads = 0;

  const make = async ({ name }: ServerConfig): Promise<Check> => {
    const server = named.get(name);
    if (!server) throw new Error(`${name} is not configured.`);
    const at = Date.now();
    checks += 1;
    faults.push(...rhythmFaults(server, at));
    const state = look(server, at);
    const seconds = (50 + server.random.int(400)) / 1000;
    underWay += 1;
    await new Promise((done) => setTimeout(done, seconds * 1000));
    underWay -= 1;
    if (server.isThere) enter(server, at, state);
    const id = `${at
      .toString(16)
      .padStart(12, "0")
      .replace(/^(.{8})/, "$1-")}-7000-8000-${checks.toString(16).padStart(12, "0")}`;
    const startedAt = new Date(at).toISOString();
    const healthy = healthyCheck();
    return { ...healthy, id, server: { ...healthy.server, name }, startedAt, seconds, state, depth: "connect" };
  };

  const crew = { resize() {}, check: make, async stop() {} };
  const monitor = createMonitor({ store, metrics, live, log, crew, byHand: make });
  const retention = startRetention({
    ...{ store, clock: () => new Date(), logger: log },
    retention: { checks: (2 * DAY_MS) / 1000, failures: (4 * DAY_MS) / 1000, hourly: (400 * DAY_MS) / 1000 },
    trust: createClockTrust((moment) => store.newestBefore(moment)),
  });
  const apply = () => monitor.apply(configOf(...servers.filter(({ isThere }) => isThere).map(({ config }) => config)));

  await apply();
  let until = begin;
  while (until < begin + days * DAY_MS && process.hrtime.bigint() < giveUp) {
    until += RELOAD_MS;
    while (Date.now() < until) await goOn();
    for (const server of servers) alter(server, random.int(count * 2), Date.now());
    await apply();
    reloads += 1;
    heapMiB.push(collectedHeapMiB());
  }
  while (underWay > 0) await goOn();
  for (const { ledger } of servers) ledger.end();
  let isStopped = false;
  const stopped = monitor.stop().then(() => {
    isStopped = true;
  });
  while (!isStopped) await goOn();
  await stopped;
  retention.stop();
  return { store, servers, faults, heapMiB, checks, reloads, to: until };
}

/** To the next moment for which anything is planned, and what comes of that. */
async function goOn(): Promise<void> {
  vi.advanceTimersToNextTimer();
  await setImmediate();
}

/** A reload leaves most as they are; some get another rhythm, some leave, and those that left come back. */
function alter(server: MadeUp, chance: number, now: number): void {
  if (!server.isThere) server.lastAt = now;
  server.isThere = !server.isThere || chance !== 0;
  const { timing } = server.config;
  if (chance !== 1 || timing.kind !== "every") return;
  server.config = { ...server.config, timing: { kind: "every", seconds: timing.seconds === 300 ? 600 : 300 } };
  server.lastAt = now;
}

function enter(server: MadeUp, at: number, state: Check["state"]): void {
  const now = Date.now();
  const window = windowOf(server, at);
  server.seen = [...server.seen, state].slice(-2);
  const every = server.config.timing.kind === "every" ? server.config.timing.seconds : 0;
  const holds = (2 * every + server.config.timeoutSeconds) * 1000;
  const told = toldOf(server);
  server.ledger.add({ at, state, told, until: at + Math.min(holds, window ? window.begin - now : holds) });
}

function rhythmFaults(server: MadeUp, at: number): readonly string[] {
  const { config, lastAt } = server;
  const when = `${config.name} at ${new Date(at).toISOString()}`;
  const window = windowOf(server, at);
  const every = config.timing.kind === "every" ? config.timing.seconds * 1000 : 0;
  const lastWindow = windowOf(server, lastAt);
  const from = lastWindow && lastWindow.end <= at ? Math.max(lastAt, lastWindow.end) : lastAt;
  server.lastAt = at;
  server.starts = [...server.starts.filter((start) => start > at - 60_000), at];
  return [
    ...(at - from > every + SPREAD_MS ? [`${when}: ${(at - from) / 1000} s without a check`] : []),
    ...(server.starts.length > MOST_A_MINUTE ? [`${when}: ${server.starts.length} checks within a minute`] : []),
    ...(window && at >= window.begin ? [`${when}: checked in a maintenance window`] : []),
    ...(server.isThere ? [] : [`${when}: checked although it has left`]),
  ];
}

function collectedHeapMiB(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
