import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { startAlertmanager, startWebhook } from "../support/alertmanager.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { describeWith, PEERS } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";
import { startPrometheus } from "../support/prometheus.ts";
import { hurriedPrometheus, ROOT } from "../support/rules.ts";
import { serverConfig } from "../support/server-config.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const CONFIGURATION = join(ROOT, "grafana/alertmanager/alertmanager.yaml");

const notification = z.object({
  status: z.string(),
  alerts: z.array(
    z.object({
      status: z.string(),
      labels: z.record(z.string(), z.string()),
      annotations: z.record(z.string(), z.string()),
    }),
  ),
});

/** The shipped configuration, but it waits for nothing and tells the webhook. */
function hurriedAlertmanager(webhook: string): string {
  const shipped = parse(readFileSync(CONFIGURATION, "utf8"));
  return stringify({
    ...shipped,
    route: { ...shipped.route, group_wait: "1s", group_interval: "1s" },
    receivers: [{ name: shipped.route.receiver, webhook_configs: [{ url: `http://${webhook}/` }] }],
  });
}

describeWith(["prometheus", "alertmanager", "amtool"], "a real Alertmanager", () => {
  it("is told that a server is down, why, and where the fix is", async () => {
    const server = await fakeImapServer();
    const timing = { kind: "every", seconds: 1 } as const;
    const program = await startProgram([await serverConfig(server, { timing, confirm: 2 })], {
      publicUrl: "http://localhost:9143/",
    });
    onTestFinished(async () => void (await program.close()));
    const webhook = await startWebhook();
    onTestFinished(() => webhook.close());
    const alertmanager = await startAlertmanager(hurriedAlertmanager(webhook.target));
    onTestFinished(() => alertmanager.close());
    const configuration = hurriedPrometheus(program.target, temporaryFolder(), alertmanager.target);
    const prometheus = await startPrometheus(program.target, configuration);
    onTestFinished(() => prometheus.close());
    const told = () => webhook.bodies.flatMap((body) => notification.parse(JSON.parse(body)).alerts);
    const down = () => told().find(({ labels }) => labels.alertname === "ImapscopeServerDown");

    await expect.poll(() => prometheus.query("imapscope_server_up == 1"), { timeout: 180_000 }).toHaveLength(1);
    expect(down()).toBeUndefined();
    await server.stop();
    await expect.poll(down, { timeout: 180_000 }).toMatchObject({
      status: "firing",
      labels: { server: "corp", severity: "critical" },
      annotations: {
        summary: "corp is down: nobody can read mail there",
        description: expect.stringContaining(
          `127.0.0.1 refuses connections on port ${server.port} [tcp-connection-refused].`,
        ),
        runbook_url: "http://localhost:9143/problems/tcp-connection-refused?server=corp",
      },
    });
    const body = webhook.bodies.find((one) => one.includes("ImapscopeServerDown"));
    process.stdout.write(`The webhook was told:\n${JSON.stringify(JSON.parse(body ?? "null"), null, 2)}\n`);

    await server.start();
    await expect
      .poll(
        () => told().some(({ status, labels }) => status === "resolved" && labels.alertname === "ImapscopeServerDown"),
        {
          timeout: 180_000,
        },
      )
      .toBe(true);
  });

  it("has nothing to say against the shipped configuration", () => {
    const { status, stdout, stderr } = spawnSync(PEERS.amtool, ["check-config", CONFIGURATION], { encoding: "utf8" });
    expect(status, stdout + stderr).toBe(0);
  });
});
