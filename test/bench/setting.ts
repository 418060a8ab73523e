import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { freePort } from "../support/ports.ts";
import { type Started, start, untilAnswered } from "./processes.ts";

/** The account of every benchmark. */
export const ACCOUNT = { user: "bench", password: "bench-password" } as const;

const ENV = { BENCH_PASSWORD: ACCOUNT.password, LOG_LEVEL: "warn" };
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = join(ROOT, "dist/server/main.js");

/** How the program is started: what was built, as it is installed; the sources where nothing was. */
export const PROGRAM: readonly string[] = [process.execPath, existsSync(BUILT) ? BUILT : join(ROOT, "server/main.ts")];

/** In which form that is. */
export const FORM = existsSync(BUILT) ? "the program as it is built" : "the program from its sources";

/** Where the files of one measurement lie. */
export type Folder = { path: string; certificate: string; key: string; ca: string; remove(): void };

/** A folder with a certificate (P-256) for 127.0.0.1 and the authority that issued it. */
export function createFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "imapscope-bench-"));
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: path, stdio: "pipe" });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "90"];
  openssl("req", "-x509", ...newKey, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=imapscope benchmark");
  const issued = ["-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "subjectAltName=IP:127.0.0.1"];
  const purpose = ["-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth"];
  const leaf = ["-keyout", "leaf.key", "-out", "leaf.pem", "-subj", "/CN=127.0.0.1"];
  openssl("req", "-x509", ...newKey, ...issued, ...purpose, ...leaf);
  const [ca, certificate] = [join(path, "ca.pem"), join(path, "chain.pem")];
  writeFileSync(certificate, readFileSync(join(path, "leaf.pem")) + readFileSync(ca, "utf8"));
  return { path, certificate, key: join(path, "leaf.key"), ca, remove: () => rmSync(path, { recursive: true }) };
}

/** A healthy IMAP server in a process of its own, on one port or more; `delays` are described there. */
export async function startServer(folder: Folder, delays: readonly number[] = []) {
  const script = join(import.meta.dirname, "healthy-server.ts");
  const server = start([process.execPath, script, folder.certificate, folder.key, ...delays.map(String)]);
  const ports = () => [...server.said().matchAll(/^listens (\d+)$/gm)].map(([, port]) => Number(port));
  while (ports().length < (delays[0] ?? 1)) await sleep(20);
  const [port = 0] = ports();
  return { ...server, port, ports: ports() };
}

/** So many entries of `servers:` that all are the one server. */
export function entriesOf(count: number, port: number, folder: Folder, every: string): object[] {
  const password = { env: "BENCH_PASSWORD" };
  return Array.from({ length: count }, (_, index) => ({
    ...{ name: `s${index}`, host: "127.0.0.1", port, security: "implicit-tls", ca: folder.ca, every },
    auth: { user: ACCOUNT.user, password },
  }));
}

/** A module of `/probe` that probes 127.0.0.1 on any port. */
export function moduleOf(folder: Folder): object {
  const auth = { user: ACCOUNT.user, password: { env: "BENCH_PASSWORD" } };
  return { bench: { targets: ["127.0.0.1:*"], security: "implicit-tls", ca: folder.ca, auth } };
}

/** `imapscope serve` with this configuration, once it answers. */
export async function serve(folder: Folder, config: object): Promise<Started & { url: string; startedMs: number }> {
  const port = await freePort();
  const file = join(folder.path, `imapscope-${port}.yaml`);
  writeFileSync(file, stringify({ listen: `127.0.0.1:${port}`, data: join(folder.path, `data-${port}`), ...config }));
  const program = start([...PROGRAM, "serve", "--config", file], ENV);
  const url = `http://127.0.0.1:${port}`;
  const startedMs = await untilAnswered(`${url}/-/healthy`, program);
  return { ...program, url, startedMs };
}

/** blackbox_exporter with the bare dialogue: greeting, LOGIN, LIST, STATUS, LOGOUT. Asked for as `module=bench`. */
export async function startBlackbox(folder: Folder): Promise<Started & { url: string }> {
  const port = await freePort();
  const dialogue = [
    { expect: "^\\* OK" },
    ...[
      `LOGIN "${ACCOUNT.user}" "${ACCOUNT.password}"`,
      'LIST "" "*"',
      "STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)",
      "LOGOUT",
    ].flatMap((command, index) => [{ send: `a${index} ${command}\r` }, { expect: `^a${index} OK` }]),
  ];
  const tcp = { tls: true, tls_config: { ca_file: folder.ca }, query_response: dialogue };
  const file = join(folder.path, "blackbox.yml");
  writeFileSync(file, stringify({ modules: { bench: { prober: "tcp", timeout: "60s", tcp } } }));
  const listen = `--web.listen-address=127.0.0.1:${port}`;
  const program = start(["prometheus-blackbox-exporter", `--config.file=${file}`, listen, "--log.level=error"]);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(`${url}/-/healthy`, program);
  return { ...program, url };
}

/** Has a target probed; throws when that fails, so that no failure is measured as a success. */
export async function probeThrough(url: string, port: number): Promise<string> {
  const answer = await fetch(`${url}/probe?module=bench&target=127.0.0.1:${port}`, {
    headers: { "X-Prometheus-Scrape-Timeout-Seconds": "60" },
  });
  const text = await answer.text();
  if (!/^probe_success 1$/m.test(text)) throw new Error(`${url} says of the healthy server:\n${text}`);
  return text;
}
