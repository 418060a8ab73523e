import { setTimeout as sleep } from "node:timers/promises";
import { median, quantile, table, valuesOf } from "../figures.ts";
import type { Part } from "../part.ts";
import { createFolder, entriesOf, moduleOf, probeThrough, serve, startBlackbox, startServer } from "../setting.ts";

const DELAY_MS = 100;
const STEP_MS = 3;
const APART_MS = 10;

/** How true the times are. */
export const truth: Part = {
  name: "truth",
  title: "How true the times are",
  async measure({ quick }) {
    const [probes, rounds] = quick ? [10, 1] : [100, 5];
    const folder = createFolder();
    const delayed = await startServer(folder, [probes, DELAY_MS, STEP_MS]);
    const healthy = await startServer(folder);
    const blackbox = await startBlackbox(folder);
    const modules = moduleOf(folder);
    const quiet = await serve(folder, { servers: entriesOf(1, healthy.port, folder, "1h"), modules });
    const busy = await serve(folder, { servers: entriesOf(quick ? 10 : 1000, healthy.port, folder, "20s"), modules });

    const errorsOf = async (url: string): Promise<number[]> => {
      const told = await Promise.all(
        delayed.ports.map(async (port, index) => {
          await sleep(index * APART_MS);
          const [seconds = Number.NaN] = valuesOf(await probeThrough(url, port), "probe_duration_seconds");
          return [port, seconds] as const;
        }),
      );
      const real = new Map(
        [...delayed.said().matchAll(/^(\d+) ([\d.]+)$/gm)].map(([, port, s]) => [Number(port), Number(s)]),
      );
      return told.map(([port, seconds]) => Math.abs(seconds - (real.get(port) ?? Number.NaN)) * 1000);
    };
    const asked = [
      ["blackbox_exporter", blackbox.url],
      ["imapscope, nothing else to do", quiet.url],
      ["imapscope, 1,000 servers every 20 s and a scrape a second beside it", busy.url],
    ] as const;
    const errors = asked.map((): number[] => []);
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, [, url]] of asked.entries()) {
        const scraping = setInterval(() => void scrape(busy.url), url === busy.url ? 1000 : 1e8);
        const found = await errorsOf(url).finally(() => clearInterval(scraping));
        if (round >= 0) errors[index]?.push(...found);
      }
    }
    for (const program of [quiet, busy, blackbox, delayed, healthy]) await program.stop();
    folder.remove();
    const rows = asked.map(([name], index) => {
      const values = errors[index] ?? [];
      return [name, ...[median(values), quantile(values, 0.9), quantile(values, 0.99)].map((ms) => ms.toFixed(2))];
    });
    return [
      `${probes} probes in flight, begun ${APART_MS} ms apart, ${rounds} rounds; every answer of the server is delayed by ${DELAY_MS} to ${DELAY_MS + STEP_MS * (probes - 1)} ms, and it writes down how long each session really took. By how many milliseconds \`probe_duration_seconds\` differs from that:`,
      table(["", "median", "p90", "p99"], rows),
    ].join("\n\n");
  },
};

async function scrape(url: string): Promise<void> {
  await (await fetch(`${url}/metrics`)).arrayBuffer();
}
