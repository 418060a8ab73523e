import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { fakeImapServer, testAuthority } from "../support/fault-server.ts";
import { freePort } from "../support/ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
const SERVERS = 6;
const TIMEOUT_SECONDS = 6;
/** So many checks of each server after what happened. */
const AFTERWARDS = 2;

type Recorded = { state: string; findings: readonly string[]; startedAt: string };

/**
 * `serve` as a process of its own with healthy servers, which take their time over two answers so that a check lasts. They are in this
 * process: where other work keeps it from its turn, they are slow, so the timeout has to be one that this does not reach.
 */
async function serving({ timeout, limits = [] }: { timeout: string; limits?: readonly string[] }) {
  const folder = temporaryFolder();
  const ca = join(folder, "ca.pem");
  const password = join(folder, "password");
  writeFileSync(ca, (await testAuthority()).certificate);
  writeFileSync(password, "correct horse battery staple\n");
  const servers = await Promise.all(
    Array.from({ length: SERVERS }, () => fakeImapServer({ delays: { auth: 0.4, status: 0.4 } })),
  );
  const names = servers.map((_, index) => `s${index + 1}`);
  const entries = servers.map(
    ({ port }, index) =>
      `  - { name: ${names[index]}, host: localhost, port: ${port}, security: implicit-tls, every: 2s, timeout: ${timeout}, confirm: 1, ca: ${ca}, auth: { user: monitor@example.com, password: { file: ${password} } } }`,
  );
  const port = await freePort();
  const file = join(folder, "imapscope.yaml");
  writeFileSync(
    file,
    `listen: 127.0.0.1:${port}\ndata: ${join(folder, "data")}\nmodules: { imaps: { targets: [configured], ca: ${ca} } }\nservers:\n${entries.join("\n")}\n`,
  );
  const [program = "", ...args] = [...limits, process.execPath, MAIN, "serve", "--config", file];
  const child: ChildProcess = spawn(program, args, { stdio: "ignore" });
  const ended = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGCONT");
    child.kill("SIGKILL");
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  const ask = (path: string) => fetch(`${url}${path}`, { headers: { Connection: "close" } }).catch(() => null);
  while (!(await ask("/-/ready"))?.ok) await sleep(50);
  /** What was recorded of every server. */
  const recorded = async (): Promise<readonly Recorded[][]> =>
    Promise.all(
      names.map(async (name) => {
        for (;;) {
          const answer = await ask(`/api/v1/servers/${name}/checks?limit=200`);
          if (answer?.ok) return ((await answer.json()) as { checks: Recorded[] }).checks;
          await sleep(50);
        }
      }),
    );
  /** Waits until every server has been found to be up so often since a moment. */
  const upSince = async (moment: Date): Promise<void> => {
    const often = (checks: readonly Recorded[]) =>
      checks.filter(({ state, startedAt }) => state === "up" && new Date(startedAt) > moment).length >= AFTERWARDS;
    while (!(await recorded()).every(often)) await sleep(200);
  };
  return { child, port, names, ask, recorded, upSince };
}

/** Every state that was recorded. */
function statesOf(recorded: readonly Recorded[][]): ReadonlySet<string> {
  return new Set(recorded.flat().map(({ state }) => state));
}

it("says nothing false of servers when the process was stopped for three times the timeout, in the middle of its checks", async () => {
  const { child, recorded, upSince } = await serving({ timeout: `${TIMEOUT_SECONDS}s` });
  await upSince(new Date(0));
  child.kill("SIGSTOP");
  await sleep(3 * TIMEOUT_SECONDS * 1000);
  child.kill("SIGCONT");
  await upSince(new Date());
  const checks = await recorded();
  expect([...statesOf(checks)].filter((state) => state !== "up" && state !== "unknown")).toEqual([]);
  expect(checks.flat().flatMap(({ findings }) => findings)).toEqual([]);
});

it.runIf(process.platform === "linux").each([44, 128])(
  "says nothing false of servers with %i file descriptors and many who keep connections open, and goes on checking",
  async (limit) => {
    const { port, ask, names, recorded, upSince } = await serving({
      timeout: "60s",
      limits: ["prlimit", `--nofile=${limit}`],
    });
    const idle = Array.from({ length: 200 }, () => connect(port, "127.0.0.1").on("error", () => {}));
    onTestFinished(() => {
      for (const one of idle) one.destroy();
    });
    await sleep(4000);
    for (const one of idle) one.destroy();
    await upSince(new Date());
    const checks = await recorded();
    expect([...statesOf(checks)].filter((state) => state !== "up" && state !== "unknown")).toEqual([]);
    expect(checks.flat().flatMap(({ findings }) => findings)).toEqual([]);
    const probes = await Promise.all(names.slice(0, 4).map((name) => ask(`/probe?module=imaps&target=${name}`)));
    // Too many at a time is said as that, and never as a server that failed.
    for (const probe of probes.filter((answer) => answer?.ok)) {
      expect(await probe?.text()).toMatch(/^probe_success 1$/m);
    }
  },
);
