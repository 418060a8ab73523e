import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { check } from "../../../../server/check.ts";
import { checkCommand } from "../../../../server/commands/check.ts";
import { Secret } from "../../../../server/config/secret.ts";
import { createProber } from "../../../../server/prober.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { testApp } from "../../../support/app.ts";
import { fakeConsole } from "../../../support/console.ts";
import { fakeImapServer, testAuthority } from "../../../support/fault-server.ts";
import { monitored } from "../../../support/monitored.ts";
import { startProgram } from "../../../support/program.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { holds } from "./detector.ts";
import { FORMS } from "./forms.ts";
import { ECHOES } from "./places.ts";

const USER = "monitor@example.com";
const PASSWORD = "Nq7-Vexor.42zK";
const FORM = ["as it is", "base64", "UTF-16LE", "over two lines"];
/** Servers that say the secret, in different forms, where a session succeeds and where it fails. */
const SERVERS = ["everywhere in a session that succeeds", "each way to log in, refused", "greeting BYE"].flatMap(
  (place, index) =>
    ECHOES.filter(({ name }) => name === place).map(({ options }) => {
      const form = FORMS.find(({ name }) => name === FORM[index]) ?? FORMS[0];
      return [place, options(form?.write(PASSWORD, USER) ?? Buffer.alloc(0))] as const;
    }),
);
/** A second session besides, which is told the secret as well. */
const CANARY = { depth: "sync", sync: { everySeconds: 600, mailbox: "imapscope" } } as const;
const login = { user: USER, password: new Secret(PASSWORD) };

function leaksIn(outputs: Readonly<Record<string, string>>): readonly string[] {
  const leaking = ([, text]: readonly [string, string]) => text.split("\n").some((line) => holds(line, PASSWORD, 1));
  return Object.entries(outputs)
    .filter(leaking)
    .map(([where]) => where);
}

it.each(SERVERS)("comes out nowhere of the command line: %s", async (_, options) => {
  const server = await fakeImapServer(options);
  const ca = join(temporaryFolder(), "ca.pem");
  writeFileSync(ca, (await testAuthority()).certificate);
  const outputs: Record<string, string> = {};
  for (const more of [["--transcript"], ["--format", "json"], ["--format", "html"]]) {
    const { console, written } = fakeConsole({ SECRET: PASSWORD, LOG_LEVEL: "trace" });
    const args = [`imaps://127.0.0.1:${server.port}`, "--user", USER, "--password-env", "SECRET", "--ca", ca, ...more];
    await checkCommand(args, console, new AbortController().signal);
    expect(written.stdout.length).toBeGreaterThan(100);
    Object.assign(outputs, { [`stdout ${more}`]: written.stdout, [`stderr ${more}`]: written.stderr });
  }
  expect(leaksIn(outputs)).toEqual([]);
});

it.each(SERVERS)("comes out nowhere of a program that serves: %s", async (_, options) => {
  const server = await fakeImapServer(options);
  const config = await serverConfig(server, { login });
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => logged.push(line) });
  const { monitor } = await monitored(log);
  await monitor.apply({ ...(await testApp()).dependencies.config(), servers: [config] });
  await expect.poll(() => server.sessions.length).toBeGreaterThan(0);
  const program = await startProgram([config], { selfCheck: { targets: "configured" } });
  onTestFinished(async () => void (await program.close()));
  const get = async (path: string) => (await fetch(`${program.url}${path}`)).text();
  await expect.poll(() => get("/api/v1/servers/corp/checks")).toContain('"id"');
  const question = {
    address: USER,
    host: "127.0.0.1",
    port: server.port,
    security: "implicit-tls",
    password: PASSWORD,
  };
  const asked = await fetch(`${program.url}/api/v1/self-check`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
  });
  const events = await asked.text();
  expect(events).toContain("event: check");
  const outputs = {
    events,
    logged: logged.join(""),
    metrics: await get("/metrics"),
    servers: await get("/api/v1/servers"),
    server: await get("/api/v1/servers/corp"),
    checks: await get("/api/v1/servers/corp/checks"),
    stdout: program.written.stdout,
    stderr: program.written.stderr,
  };
  expect(leaksIn(outputs)).toEqual([]);
});

it.each(SERVERS)("comes out nowhere of a probe for Prometheus, and lies in no file: %s", async (_, options) => {
  const server = await fakeImapServer(options);
  const config = await serverConfig(server, { login });
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => logged.push(line) });
  const prober = createProber({ log, supportUrl: () => undefined }, 2);
  const { name: _name, host: _host, port: _port, ...settings } = config;
  const { dependencies } = await testApp();
  const module = { ...settings, name: "m", targets: ["configured" as const] };
  const { app } = await testApp({
    config: () => ({ ...dependencies.config(), servers: [config], modules: [module] }),
    probe: (asked, signal, policy) => prober.run(asked, signal, policy),
  });
  const debug = await app.request(`/probe?target=127.0.0.1:${server.port}&module=m&debug=true`);
  const folder = temporaryFolder();
  const store = await openStore(join(folder, "imapscope.db"));
  await store.save(await check({ ...config, ...CANARY }, { patience: { push: 0.4, message: 0.4, change: 0.4 } }));
  await store.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(0);
  const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString("latin1")).join("\n");
  const outputs = { debug: await debug.text(), logged: logged.join(""), bytes };
  expect(outputs.debug).toContain("«");
  expect(leaksIn(outputs)).toEqual([]);
});
