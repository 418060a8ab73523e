import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { ServerConfig } from "../../server/config/types.ts";
import { type Demo, startDemo } from "../../server/demo/demo.ts";
import { HEALTHY } from "../../server/demo/options.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { fill, panelQueries, readDashboards } from "../support/panels.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { type Prometheus, startPrometheus } from "../support/prometheus.ts";
import { hurriedPrometheus } from "../support/rules.ts";
import { serverConfig } from "../support/server-config.ts";

const EVERY_SECOND = { timing: { kind: "every", seconds: 1 } } as const;

const dashboards = readDashboards();
const queries = panelQueries(dashboards);

/** What Grafana would put in, for servers that were checked for a few seconds. */
const SHORT = { __rate_interval: "10s", __range: "30s", labels: 'team="mail"' };
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "IMAP overview": { ...SHORT, server: "(refused|slow|wrong-password|certificate-expired|rich)" },
  "IMAP server": { ...SHORT, server: "rich" },
  "imapscope itself": { ...SHORT, instance: ".+" },
};

describeWith(["prometheus"], "the dashboards, asking a real Prometheus", () => {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-rules-"));
  let demo: Demo;
  let rich: Awaited<ReturnType<typeof fakeImapServer>>;
  let program: Awaited<ReturnType<typeof startProgram>>;
  let prometheus: Prometheus;

  beforeAll(async () => {
    demo = await startDemo();
    const broken: ServerConfig[] = demo.servers.map((server) => ({
      ...server,
      ...EVERY_SECOND,
      labels: { team: "web" },
    }));
    rich = await fakeImapServer({
      quota: { usedBytes: 950_000, limitBytes: 1_000_000 },
      mailboxes: HEALTHY.mailboxes.map((mailbox) => ({ ...mailbox, newest: new Date(Date.now() - 60_000) })),
    });
    const sync = { everySeconds: 2, mailbox: "imapscope" };
    program = await startProgram(
      [...broken, await serverConfig(rich, { ...EVERY_SECOND, sync, name: "rich", labels: { team: "mail" } })],
      { publicUrl: "http://localhost:9143" },
    );
    prometheus = await startPrometheus(program.target, hurriedPrometheus(program.target, folder, null));
    const patience = { timeout: 180_000, interval: 250 };
    const present = (expression: string) =>
      vi.waitFor(async () => expect(await prometheus.query(expression)).not.toEqual([]), patience);
    await present('count_over_time(imapscope_server_up{server="rich"}[1m]) >= 6');
    await present('ALERTS{server="rich"}');
  });
  afterAll(async () => {
    await prometheus?.close();
    await program?.close();
    await Promise.all([demo?.close(), rich?.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it("every expression of every panel gives data", async () => {
    const rows: string[] = [];
    const empty: string[] = [];
    for (const { dashboard, panel, expression } of queries) {
      const place = `${dashboard} / ${panel}`;
      const series = await prometheus.present(fill(expression, VALUES[dashboard] ?? {}));
      rows.push(`${String(series.length).padStart(4)}  ${place}`);
      if (series.some(({ value }) => Number.isNaN(value))) rows.push("      … and NaN is among the values");
      if (series.length === 0) empty.push(place);
    }
    process.stdout.write(`series  panel\n${rows.join("\n")}\n`);
    expect(empty).toEqual([]);
  });

  it("the variables find servers by their labels, and the page", async () => {
    const labels = await prometheus.present(fill("imapscope_server_info{$labels}", SHORT));
    expect(labels.map((series) => series.labels.server)).toEqual(["rich"]);
    const page = dashboards[0]?.templating.list.find(({ name }) => name === "page")?.query ?? "";
    const pages = await prometheus.present(page.replace(/^query_result\((.*)\)$/, "$1"));
    expect(pages.map((series) => series.labels.public_url)).toEqual(["http://localhost:9143"]);
  });
});
