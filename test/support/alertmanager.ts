import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { PEERS } from "./peers.ts";
import { freePort } from "./ports.ts";

/** A program that can be asked to end. */
export type Running = { target: string; close(): Promise<void> };

/** Starts Debian's Alertmanager with a configuration (YAML), alone: it looks for no others. */
export async function startAlertmanager(configuration: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-alertmanager-"));
  const target = `127.0.0.1:${await freePort()}`;
  writeFileSync(join(folder, "alertmanager.yml"), configuration);
  const args = [
    `--config.file=${folder}/alertmanager.yml`,
    `--storage.path=${folder}/data`,
    `--web.listen-address=${target}`,
    "--cluster.listen-address=",
  ];
  const child = spawn(PEERS.alertmanager, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (more: string) => {
    log = (log + more).slice(-4000);
  });
  const ready = async () => {
    const answers = () =>
      fetch(`http://${target}/-/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (child.exitCode === null && !(await answers())) await setTimeout(50);
  };
  await Promise.race([
    ready(),
    once(child, "exit").then(() => Promise.reject(new Error(`Alertmanager did not start:\n${log}`))),
  ]);
  return {
    target,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A web server that remembers the bodies that are posted to it. */
export async function startWebhook(): Promise<Running & { bodies: readonly string[] }> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    request.on("error", () => response.destroy());
    text(request).then(
      (body) => {
        bodies.push(body);
        response.end();
      },
      () => response.destroy(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    target: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
