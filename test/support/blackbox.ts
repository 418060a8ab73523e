import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { stringify } from "yaml";
import { PEERS } from "./peers.ts";
import { freePort } from "./ports.ts";

/** A running blackbox_exporter. */
export type Blackbox = { url: string; target: string; close(): Promise<void> };

/** Starts Debian's blackbox_exporter with a module `imaps`, which trusts `ca` (PEM), asks for CAPABILITY and logs out. */
export async function startBlackbox(ca: string): Promise<Blackbox> {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-blackbox-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, "ca.pem"), ca);
  const tcp = {
    tls: true,
    tls_config: { ca_file: join(folder, "ca.pem") },
    preferred_ip_protocol: "ip4",
    query_response: [
      { expect: "^\\* OK" },
      { send: "a1 CAPABILITY\r" },
      { expect: "^\\* CAPABILITY .*IMAP4rev1" },
      { expect: "^a1 OK" },
      { send: "a2 LOGOUT\r" },
      { expect: "^\\* BYE" },
    ],
  };
  writeFileSync(join(folder, "blackbox.yml"), stringify({ modules: { imaps: { prober: "tcp", timeout: "5s", tcp } } }));
  const args = [`--config.file=${folder}/blackbox.yml`, `--web.listen-address=127.0.0.1:${port}`];
  const child = spawn(PEERS.blackbox, args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4000);
  });
  const healthy = async () => (await fetch(`${url}/-/healthy`).catch(() => null))?.ok === true;
  const ready = async () => {
    while (!(await healthy())) await setTimeout(50);
  };
  await Promise.race([
    ready(),
    once(child, "exit").then(() => Promise.reject(new Error(`blackbox_exporter did not start:\n${log}`))),
  ]);
  return {
    url,
    target: `127.0.0.1:${port}`,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
