import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { median, spread, sumOf, table } from "../figures.ts";
import type { Part } from "../part.ts";
import { processorSeconds, repeat } from "../processes.ts";
import {
  ACCOUNT,
  createFolder,
  entriesOf,
  moduleOf,
  probeThrough,
  serve,
  startBlackbox,
  startServer,
} from "../setting.ts";

const AT_ONCE = 20;
const SCHEDULED = 500;
const SIMAP = "/usr/lib/nagios/plugins/check_simap";

/** What a check costs beside those who check less. */
export const cost: Part = {
  name: "cost",
  title: "What a check costs",
  async measure({ quick }) {
    const [count, rounds, seconds] = quick ? [40, 1, 5] : [500, 5, 60];
    const folder = createFolder();
    const server = await startServer(folder);
    const { port } = server;
    const blackbox = await startBlackbox(folder);
    const scope = await serve(folder, { servers: entriesOf(1, port, folder, "1h"), modules: moduleOf(folder) });
    const ways = {
      blackbox: () => through(blackbox),
      probe: () => alone("probe"),
      tls: () => alone("tls"),
      same: () => alone("tls-same"),
      scope: () => through(scope),
    };
    const order = ["blackbox", "tls", "same", "probe", "scope"] as const;
    const spent: Record<(typeof order)[number], number[]> = { blackbox: [], tls: [], same: [], probe: [], scope: [] };

    async function through({ pid, url }: { pid: number; url: string }): Promise<number> {
      const before = processorSeconds(pid);
      await repeat(count, AT_ONCE, async () => void (await probeThrough(url, port)));
      return ((processorSeconds(pid) - before) * 1000) / count;
    }
    async function alone(way: "probe" | "tls" | "tls-same"): Promise<number> {
      const script = join(import.meta.dirname, "../bare-dialogue.ts");
      const args = [script, way, `${port}`, folder.ca, `${count}`, `${AT_ONCE}`];
      return Number((await promisify(execFile)(process.execPath, args)).stdout);
    }

    // The engine compiles what runs often; a program that runs for months has that behind it.
    for (let round = 0; round < rounds; round += 1) await through(scope);
    await through(blackbox);
    for (let round = 0; round < rounds; round += 1) {
      for (const way of order) spent[way].push(await ways[way]());
    }
    await scope.stop();
    const checked = existsSync(SIMAP) ? simap(port, quick ? 10 : 60) : null;
    const many = await serve(folder, { servers: entriesOf(SCHEDULED, port, folder, "10s") });
    const scheduled = await onSchedule(many, seconds);
    for (const program of [many, blackbox, server]) await program.stop();
    folder.remove();

    const peer = median(spent.blackbox);
    const bare = median(spent.tls);
    const row = (name: string, values: readonly number[]) => [
      ...[name, spread(values)],
      ...[peer, bare].map((base) => (median(values) / base).toFixed(2)),
    ];
    const rows = [
      row("blackbox_exporter, bare dialogue", spent.blackbox),
      row("bare `node:tls`, the same dialogue", spent.tls),
      row("bare `node:tls`, the commands of a check of imapscope", spent.same),
      row("imapscope, the probe alone", spent.probe),
      row("imapscope, `/probe`", spent.scope),
      row(`imapscope, ${SCHEDULED} servers every 10 s: probe, diagnosis, database, metrics`, [scheduled]),
      ...(checked === null ? [] : [row("check_simap (monitoring-plugins), greeting only, a process each", [checked])]),
    ];
    return [
      `Processor milliseconds of one check of a healthy server, ${count} checks a round, ${AT_ONCE} at once, median of ${rounds} rounds with the least and the most. Each round asks all of them in turn.`,
      table(["", "ms", "× blackbox_exporter", "× bare node:tls"], rows),
    ].join("\n\n");
  },
};

async function onSchedule({ pid, url }: { pid: number; url: string }, seconds: number): Promise<number> {
  const made = async () => sumOf(await (await fetch(`${url}/metrics`)).text(), "imapscope_checks_total");
  await sleep(seconds * 1000);
  const [checks, before] = [await made(), processorSeconds(pid)];
  await sleep(seconds * 1000);
  const [after, all] = [processorSeconds(pid), await made()];
  return ((after - before) * 1000) / (all - checks);
}

function simap(port: number, count: number): number {
  const before = processorSeconds(process.pid);
  for (let index = 0; index < count; index += 1) {
    execFileSync(SIMAP, ["-H", "127.0.0.1", "-p", `${port}`, "-s", `a LOGOUT ${ACCOUNT.user}`, "-e", "OK"]);
  }
  return ((processorSeconds(process.pid) - before) * 1000) / count;
}
