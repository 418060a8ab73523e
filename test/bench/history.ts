import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { createAccess } from "../../server/access/access.ts";
import { check } from "../../server/check.ts";
import type { Config, ServerConfig } from "../../server/config/types.ts";
import { RANGES } from "../../server/contract/ranges.ts";
import { createApp } from "../../server/http/app.ts";
import { createLive } from "../../server/record/live.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { openStore } from "../../server/record/store/open-store.ts";
import { PLAIN_SERVER } from "../support/plain-server.ts";
import { longestPause } from "./longest-pause.ts";
import { DAY_MS, fillHours, fillIncidents, saveChecks } from "./year-of-history.ts";

/**
 * How long imapscope takes to answer for a server's past: a year of one check a minute, the last fourteen days of them as whole
 * checks, the rest rolled up. Printed is the time of the whole answer, JSON included, without the network.
 *
 *     npm run bench:history [rounds]
 */
const ROUNDS = Number(process.argv[2] ?? 20);
const RETENTION = { checks: 14 * 86_400, failures: 90 * 86_400, hourly: 400 * 86_400 };

const folder = mkdtempSync(join(tmpdir(), "imapscope-bench-"));
const now = Date.now();
const began = performance.now();
await (await openStore(folder)).close();
const database = new DatabaseSync(join(folder, "imapscope.db"));
fillHours(database, now - 400 * DAY_MS, now - 14 * DAY_MS);
fillIncidents(database, now - 400 * DAY_MS, now - 14 * DAY_MS);
database.close();
const store = await openStore(folder);
const saved = await saveChecks(store, now - 14 * DAY_MS, now);
const size = statSync(join(folder, "imapscope.db")).size + statSync(join(folder, "imapscope.db-wal")).size;
console.log(
  `filled in ${((performance.now() - began) / 1000).toFixed(1)} s, ${(size / 1e6).toFixed(0)} MB; a check is saved in ${saved.toFixed(2)} ms`,
);

const server: ServerConfig = {
  ...PLAIN_SERVER,
  mailboxes: [],
};
const config: Config = {
  listen: { host: "127.0.0.1", port: 0 },
  publicUrl: null,
  access: null,
  allowedHosts: [],
  trustedProxies: [],
  tls: null,
  data: folder,
  selfCheck: { enabled: false, targets: "configured", perMinute: 6 },
  streams: { perClient: 20 },
  retention: RETENTION,
  modules: [],
  servers: [server],
};
const log = pino({ level: "silent" });
const app = createApp(
  {
    config: () => config,
    access: createAccess({ config: () => config, log }),
    store,
    storeHealth: { trouble: () => null, follow: () => () => {} },
    live: createLive(),
    metrics: createMetrics("1.2.3"),
    checkNow: async () => null,
    checkFully: async () => null,
    allTheSameFrom: () => null,
    probe: () => null,
    checkOnce: check,
    reload: async () => null,
    demo: false,
    webRoot: folder,
  },
  log,
);

for (const range of RANGES) {
  const times: number[] = [];
  let text = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    text = await (await app.request(`/api/v1/servers/${server.name}/series?range=${range}`)).text();
    times.push(performance.now() - start);
  }
  const { cells, incidents, uptime } = JSON.parse(text);
  const sorted = times.toSorted((a, b) => a - b);
  const [first, median, most] = [times[0], sorted[Math.floor(ROUNDS / 2)], sorted.at(-1)].map((ms) =>
    `${(ms ?? Number.NaN).toFixed(1)} ms`.padStart(9),
  );
  console.log(
    `${range.padEnd(4)} first ${first}  median ${median}  max ${most}  ${cells.length} cells, ${incidents.length} incidents, ${(text.length / 1e3).toFixed(0)} kB, up ${(100 * uptime["1y"].share).toFixed(3)} % of a year`,
  );
}

const pause = longestPause();
const start = performance.now();
const deleted = await store.prune({ now: new Date(now + 15 * DAY_MS), ...RETENTION });
const seconds = (performance.now() - start) / 1000;
const { wall, busy } = await pause.end();
console.log(
  `retention: ${deleted} checks deleted in ${seconds.toFixed(1)} s, longest pause ${wall.toFixed(1)} ms, of it at work at most ${busy.toFixed(1)} ms`,
);
await store.close();
rmSync(folder, { recursive: true });
