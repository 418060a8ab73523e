import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bucketOf, quantile, sumOf, table, valuesOf } from "../figures.ts";
import type { Part } from "../part.ts";
import { processorSeconds, residentMiB } from "../processes.ts";
import { createFolder, entriesOf, type Folder, serve, startServer } from "../setting.ts";

const EVERY_SECONDS = 60;
const BESIDE_SECONDS = 10;

/** How it grows with the number of servers. */
export const scale: Part = {
  name: "scale",
  title: "Growth with the number of servers",
  async measure({ quick }) {
    const folder = createFolder();
    const server = await startServer(folder);
    const rows: string[][] = [];
    for (const count of quick ? [10, 100] : [10, 100, 1000, 10_000]) {
      rows.push(await measureServers(count, { folder, port: server.port, seconds: quick ? 20 : 120 }));
    }
    await server.stop();
    folder.remove();
    const head = [
      "servers",
      "checks made of those due",
      "skipped",
      "start delay p99, at most",
      "processor, ms a check",
      "processor, % of one core",
      "resident, peak MiB",
      "loop late, p99 ms",
      "`/metrics`",
      "overview",
    ];
    return [
      `Each server every ${EVERY_SECONDS} s, with a scrape and an overview every ${BESIDE_SECONDS} s beside it. Measured after every server was checked once; the delays are those since the start. One process answers for all servers on the same two processors.`,
      table(head, rows),
    ].join("\n\n");
  },
};

async function measureServers(
  count: number,
  { folder, port, seconds }: { folder: Folder; port: number; seconds: number },
): Promise<string[]> {
  const scope = await serve(folder, { servers: entriesOf(count, port, folder, `${EVERY_SECONDS}s`) });
  const timed = async (path: string) => {
    const began = performance.now();
    const text = await (await fetch(`${scope.url}${path}`)).text();
    return { text, ms: performance.now() - began };
  };
  await sleep((EVERY_SECONDS + 5) * 1000);
  const first = (await timed("/metrics")).text;
  const [began, before] = [performance.now(), processorSeconds(scope.pid)];
  const [scrapes, overviews, late]: [number[], number[], number[]] = [[], [], []];
  let last = first;
  while (performance.now() - began < seconds * 1000) {
    await sleep(BESIDE_SECONDS * 1000);
    const { text, ms } = await timed("/metrics");
    scrapes.push(ms);
    late.push(...valuesOf(text, "nodejs_eventloop_lag_p99_seconds"));
    overviews.push((await timed("/api/v1/servers")).ms);
    last = text;
  }
  const took = (performance.now() - began) / 1000;
  const spent = processorSeconds(scope.pid) - before;
  const made = sumOf(last, "imapscope_checks_total") - sumOf(first, "imapscope_checks_total");
  const { now, peak } = residentMiB(scope.pid);
  await scope.stop();
  const due = (count * took) / EVERY_SECONDS;
  return [
    `${count}`,
    `${made} of ${due.toFixed(0)} (${((made / due) * 100).toFixed(0)} %)`,
    `${sumOf(last, "imapscope_scheduler_skipped_checks_total")}`,
    `${bucketOf(last, "imapscope_scheduler_start_delay_seconds", 0.99)} s`,
    ((spent * 1000) / made).toFixed(2),
    ((spent / took) * 100).toFixed(0),
    `${now.toFixed(0)}, ${peak.toFixed(0)}`,
    (quantile(late, 0.5) * 1000).toFixed(0),
    `${(Buffer.byteLength(last) / 2 ** 20).toFixed(1)} MiB, ${quantile(scrapes, 0.5).toFixed(0)} ms`,
    `${quantile(overviews, 0.5).toFixed(0)} ms`,
  ];
}

/** Bytes of all files in a folder. */
export function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
