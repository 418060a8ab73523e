import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { freePort } from "../support/ports.ts";

/**
 * What a process that watches healthy servers says of them while it has trouble of its own: it is stopped for a while in the middle of
 * its checks, the processors are busy with ten times as much as they can do, or it has few file descriptors and many who ask it.
 *
 *   node test/bench/own-trouble.ts --stop 30 | --load 20 | --descriptors 64   [--servers 24] [--main FILE]
 */
const { values } = parseArgs({
  options: {
    stop: { type: "string" },
    load: { type: "string" },
    descriptors: { type: "string" },
    servers: { type: "string", default: "24" },
    timeout: { type: "string", default: "5s" },
    seconds: { type: "string", default: "20" },
    main: { type: "string", default: fileURLToPath(new URL("../../server/main.ts", import.meta.url)) },
  },
});

const folder = mkdtempSync(join(tmpdir(), "own-trouble-"));
const ca = join(folder, "ca.pem");
writeFileSync(ca, (await testAuthority()).certificate);
writeFileSync(join(folder, "password"), "correct horse battery staple\n");
const servers = await Promise.all(
  Array.from({ length: Number(values.servers) }, () => fakeImapServer({ delays: { auth: 0.5, status: 0.5 } })),
);
const names = servers.map((_, index) => `s${index + 1}`);
const file = join(folder, "imapscope.yaml");
const lines = servers.map(
  ({ port }, index) =>
    `  - { name: ${names[index]}, host: localhost, port: ${port}, security: implicit-tls, every: 3s, timeout: ${values.timeout}, confirm: 1, ca: ${ca}, auth: { user: monitor@example.com, password: { file: ${join(folder, "password")} } } }`,
);
const port = await freePort();
writeFileSync(file, `listen: 127.0.0.1:${port}\ndata: ${join(folder, "data")}\nservers:\n${lines.join("\n")}\n`);
const limit = values.descriptors === undefined ? [] : ["prlimit", `--nofile=${values.descriptors}`];
const [program = "", ...args] = [...limit, process.execPath, values.main, "serve", "--config", file];
const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
let log = "";
child.stderr.on("data", (text: Buffer) => {
  log += text;
});
const url = `http://127.0.0.1:${port}`;
while (!(await fetch(`${url}/-/ready`).catch(() => null))?.ok) await sleep(100);

const busy: ReturnType<typeof spawn>[] = [];
const { connect } = await import("node:net");
const asking: ReturnType<typeof connect>[] = [];
if (values.stop !== undefined) {
  await sleep(6500);
  child.kill("SIGSTOP");
  await sleep(Number(values.stop) * 1000);
  child.kill("SIGCONT");
} else if (values.load !== undefined) {
  for (let i = 0; i < Number(values.load); i += 1) {
    busy.push(
      spawn(process.execPath, [
        "-e",
        `const end = Date.now() + ${Number(values.seconds) * 1000}; while (Date.now() < end);`,
      ]),
    );
  }
} else {
  for (let i = 0; i < 200; i += 1) asking.push(connect(port, "127.0.0.1").on("error", () => {}));
}
await sleep(Number(values.seconds) * 1000);
for (const one of busy) one.kill("SIGKILL");
for (const one of asking) one.destroy();
await sleep(500);

const states: Record<string, number> = {};
const findings: Record<string, number> = {};
for (const name of names) {
  const answer = await fetch(`${url}/api/v1/servers/${name}/checks?limit=200`);
  const { checks } = (await answer.json()) as { checks: { state: string; findings: string[] }[] };
  for (const { state, findings: ids } of checks) {
    states[state] = (states[state] ?? 0) + 1;
    for (const id of ids) findings[id] = (findings[id] ?? 0) + 1;
  }
}
const metrics = await (await fetch(`${url}/metrics`)).text();
process.stdout.write(
  `${JSON.stringify(
    {
      main: pathToFileURL(values.main).pathname,
      processors: availableParallelism(),
      states,
      findings,
      internalErrors: metrics.match(/^imapscope_internal_errors_total\{.*[1-9]\d*$/gm) ?? [],
      skipped: metrics.match(/^imapscope_scheduler_skipped_checks_total.*$/gm),
      logLines: log.trim() === "" ? 0 : log.trim().split("\n").length,
    },
    null,
    2,
  )}\n`,
);
if (log) process.stdout.write(`${log.slice(0, 1500)}\n`);
child.kill("SIGTERM");
for (const server of servers) await server.close();
process.exit(0);
