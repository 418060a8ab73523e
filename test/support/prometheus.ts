import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { stringify } from "yaml";
import { z } from "zod";
import { PEERS } from "./peers.ts";
import { freePort } from "./ports.ts";

const answer = z.object({
  status: z.literal("success"),
  data: z.object({
    result: z.array(z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) })),
  }),
});

const PATIENCE_MS = 180_000;

/** One series that a query gave, at its newest value. */
export type Sample = { labels: Readonly<Record<string, string>>; value: number };

/** A running Prometheus. */
export type Prometheus = {
  url: string;
  /** Asks PromQL. */
  query(expression: string): Promise<readonly Sample[]>;
  /**
   * Asks until there is data, for a minute at most; what there is then. On a busy machine a scrape can run out of its second, and
   * all series of its target are gone until the next one.
   */
  present(expression: string): Promise<readonly Sample[]>;
  close(): Promise<void>;
};

/** Starts Debian's Prometheus, which scrapes `target` (host:port) every second, or does what `configuration` (YAML) says. */
export async function startPrometheus(target: string, configuration = scraping(target)): Promise<Prometheus> {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-prometheus-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, "prometheus.yml"), configuration);
  const args = [
    `--config.file=${folder}/prometheus.yml`,
    `--storage.tsdb.path=${folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  const child = spawn(PEERS.prometheus, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4000);
  });
  const ready = async () => {
    while (
      !(await fetch(`${url}/-/ready`).then(
        (response) => response.ok,
        () => false,
      ))
    )
      await setTimeout(100);
  };
  await Promise.race([
    ready(),
    once(child, "exit").then(() => Promise.reject(new Error(`Prometheus did not start:\n${log}`))),
  ]);
  const query = async (expression: string) => {
    const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`);
    const { data } = answer.parse(await response.json());
    return data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
  };
  return {
    url,
    query,
    async present(expression) {
      const until = Date.now() + PATIENCE_MS;
      for (;;) {
        const samples = await query(expression);
        if (samples.length > 0 || Date.now() > until) return samples;
        await setTimeout(250);
      }
    },
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Scrapes `target` every second; `jobs` are further scrape configurations. YAML. */
export function scraping(target: string, jobs: readonly object[] = []): string {
  return stringify({
    global: { scrape_interval: "1s" },
    scrape_configs: [{ job_name: "imapscope", static_configs: [{ targets: [target] }] }, ...jobs],
  });
}
