import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import type { Check } from "../../server/diagnose/check.ts";
import { streamPieces } from "../../server/http/scrape.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { healthyCheck } from "../support/healthy-check.ts";
import { longestPause } from "./longest-pause.ts";

/**
 * How long a scrape of many servers takes, how large its answer is, and for how long at a stretch it keeps everything else
 * in the process waiting. One server in ten is down.
 *
 *     npm run bench:scrape [servers] [rounds]
 */
const SERVERS = Number(process.argv[2] ?? 1000);
const ROUNDS = Number(process.argv[3] ?? 20);

const names = Array.from({ length: SERVERS }, (_, index) => `server-${index}`);
const metrics = createMetrics("0.0.0");
metrics.servers(
  names.map((name) => ({
    name,
    host: `${name}.example.com`,
    port: 993,
    security: "implicit-tls",
    login: null,
    depth: "login",
    sync: null,
    labels: { team: "mail" },
    thresholds: { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} },
  })),
);
for (const [index, name] of names.entries()) metrics.observe(checkOf(name, index % 10 === 0));

for (const [format, accept] of [
  ["Prometheus text", "text/plain"],
  ["OpenMetrics", "application/openmetrics-text"],
] as const) {
  const times: number[] = [];
  const pauses: number[] = [];
  let body = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const pause = longestPause();
    const began = performance.now();
    body = await new Response(streamPieces((await metrics.expose(accept)).pieces, false)).text();
    times.push(performance.now() - began);
    pauses.push((await pause.end()).wall);
  }
  const series = body.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;
  console.log(
    `${format}: ${SERVERS} servers, ${series} series, ${size(Buffer.byteLength(body))}, gzip ${size(gzipSync(body).length)}; ` +
      `scrape median ${median(times)} ms, longest pause median ${median(pauses)} ms (${ROUNDS} rounds, ${cpus().length} processors)`,
  );
}

function checkOf(name: string, down: boolean): Check {
  const check = healthyCheck();
  const finding = { id: "auth-credentials-rejected", severity: "critical", phase: "auth", evidence: {} } as const;
  const server = { ...check.server, name };
  return healthyCheck(down ? { server, state: "down", findings: [finding] } : { server });
}

function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(1);
}

function size(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
