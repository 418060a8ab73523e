import { Worker } from "node:worker_threads";
import { pino } from "pino";
import { afterAll, expect, it, onTestFinished, vi } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import type { Where } from "../../../server/record/metrics/internal-errors.ts";
import { createSteps } from "../../../server/record/steps.ts";
import { type Crew, createCrew } from "../../../server/workers/crew.ts";
import { startWorker } from "../../../server/workers/start-worker.ts";
import type { WatchdogTimes } from "../../../server/workers/watchdog.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";
import { clientCredentials, tokenEndpoint } from "../../support/token-endpoint.ts";

/** A crew, its workers, and what is counted and logged of them. */
function crewOf(start: () => Worker = startWorker, size = 1, times?: WatchdogTimes) {
  const workers: Worker[] = [];
  const counted: Where[] = [];
  const logged: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void logged.push(JSON.parse(line).msg) });
  const started = () => {
    const worker = start();
    workers.push(worker);
    return worker;
  };
  const crew = createCrew({ log, internalError: (where) => void counted.push(where) }, started, times);
  crew.resize(size);
  return { crew, workers, counted, logged };
}

const common = crewOf();
afterAll(() => common.crew.stop());

/** A crew that ends after the test. */
function ownCrew(...given: Parameters<typeof crewOf>) {
  const own = crewOf(...given);
  onTestFinished(() => own.crew.stop());
  return own;
}

function checked(
  crew: Crew,
  config: Parameters<Crew["check"]>[0],
  changes: Partial<Parameters<Crew["check"]>[1]> = {},
) {
  const { signal } = new AbortController();
  return crew.check(config, { ...createSteps().begin(config.name), signal, ...changes });
}

/** A worker of this text, which says that it is ready. */
const scripted = (text: string) => () =>
  new Worker(
    `const { parentPort } = require("node:worker_threads"); parentPort.postMessage({ kind: "ready" }); ${text}`,
    {
      eval: true,
    },
  );

it("makes a check in a worker, with what it is to be compared with", async () => {
  const server = await fakeImapServer();
  const config = await serverConfig(server);
  const first = await checked(common.crew, config);
  expect(first).toMatchObject({ state: "up", findings: [], server: { name: "corp" } });
  server.set({ mailboxes: server.options.mailboxes.map((mailbox) => ({ ...mailbox, uidValidity: 1717 })) });
  const { alerts, ...facts } = first;
  const previous = { ...facts, alerts: alerts ?? [] };
  const { findings } = await checked(common.crew, config, { previous });
  expect(findings.map(({ id }) => id)).toEqual(["mailbox-uidvalidity-changed"]);
  expect(common.workers).toHaveLength(1);
});

it("tells the steps of a check that somebody watches, those from before too", async () => {
  const server = await fakeImapServer({ delays: { list: 1 } });
  const config = await serverConfig(server);
  const steps = createSteps();
  const running = checked(common.crew, config, steps.begin("corp"));
  await vi.waitFor(() => expect(server.sessions[0]?.lines.some((line) => /LIST/.test(line))).toBe(true), {
    timeout: 60_000,
  });
  expect(steps.of("corp")).toEqual([]);
  steps.follow("corp", () => {});
  await running;
  expect(steps.of("corp").map((step) => ("status" in step ? `${step.phase} ${step.status}` : step.phase))).toEqual(
    expect.arrayContaining(["tcp ok", "tls ok", "auth ok", "list ok", "logout ok"]),
  );
  const unwatched = createSteps();
  await checked(common.crew, config, unwatched.begin("corp"));
  expect(unwatched.of("corp")).toEqual([]);
});

it("calls a check off, which logs out", async () => {
  const server = await fakeImapServer({ delays: { list: 60 } });
  const off = new AbortController();
  const running = checked(common.crew, await serverConfig(server, { timeoutSeconds: 60 }), { signal: off.signal });
  await vi.waitFor(() => expect(server.sessions[0]?.lines.some((line) => /LIST/.test(line))).toBe(true), {
    timeout: 60_000,
  });
  off.abort();
  expect((await running).state).toBe("unknown");
});

it("starts another worker for one that ended, counts it, and has its checks made again", async () => {
  const { crew, workers, counted, logged } = ownCrew();
  const server = await fakeImapServer({ delays: { list: 0.5 } });
  const config = await serverConfig(server, { timeoutSeconds: 60 });
  const running = [checked(crew, config), checked(crew, config)];
  await vi.waitFor(() => expect(server.sessions.length).toBeGreaterThan(0), { timeout: 60_000 });
  await workers[0]?.terminate();
  expect((await Promise.all(running)).map(({ state }) => state)).toEqual(["up", "up"]);
  expect([workers.length, counted, logged.length]).toEqual([2, ["worker"], 1]);
});

it("gives up a check that ends every worker, and goes on with others", async () => {
  let started = 0;
  const dying = 'parentPort.on("message", ({ kind }) => { if (kind === "check") process.exit(7); });';
  const { crew, counted } = ownCrew(() => {
    started += 1;
    return started < 3 ? scripted(dying)() : startWorker();
  });
  const server = await fakeImapServer();
  await expect(checked(crew, await serverConfig(server))).rejects.toThrow("the worker ended with 7");
  expect((await checked(crew, await serverConfig(server))).state).toBe("up");
  expect(counted).toEqual(["worker", "worker"]);
});

it("goes on without workers where none can start, and says so once", async () => {
  const { crew, counted, logged } = ownCrew(() => new Worker(new URL("file:///nowhere/worker.js")), 2);
  const server = await fakeImapServer();
  const config = await serverConfig(server);
  const names = ["a", "b", "c", "d"];
  const states = await Promise.all(names.map((name) => checked(crew, { ...config, name })));
  expect(states.map(({ state }) => state)).toEqual(["up", "up", "up", "up"]);
  await vi.waitFor(() => expect(counted).toEqual(["worker"]), { timeout: 60_000 });
  expect(logged).toHaveLength(1);
});

it("keeps each server with its worker, and lets a worker end that is not needed any more", async () => {
  const { crew, workers } = ownCrew(startWorker, 2);
  const server = await fakeImapServer();
  const config = await serverConfig(server);
  const asked = workers.map((worker) => vi.spyOn(worker, "postMessage"));
  const ordersOf = () => asked.map(({ mock }) => mock.calls.filter(([said]) => said.kind === "check").length);
  for (const name of ["a", "a", "a", "b", "b"]) await checked(crew, { ...config, name });
  expect(ordersOf().toSorted()).toEqual([2, 3]);
  const gone = new Promise((resolve) => workers[1]?.once("exit", resolve));
  crew.resize(1);
  await gone;
  expect((await checked(crew, { ...config, name: "b" })).state).toBe("up");
  expect(ordersOf()[0]).toBeGreaterThan(2);
});

it("says the same authorities once", async () => {
  const { crew, workers } = ownCrew();
  const server = await fakeImapServer();
  const config = await serverConfig(server);
  const asked = workers[0] && vi.spyOn(workers[0], "postMessage");
  for (const name of ["a", "b", "c"]) await checked(crew, { ...config, name });
  const kinds = asked?.mock.calls.map(([{ kind }]) => kind).toSorted();
  expect(kinds).toEqual(["authorities", "check", "check", "check"]);
});

it("makes those checks in the main thread that need a token, as tokens are kept at one place", async () => {
  const { crew, workers } = ownCrew();
  const endpoint = await tokenEndpoint({
    status: 200,
    body: { access_token: "ya29.x", token_type: "Bearer", expires_in: 60 },
  });
  const server = await fakeImapServer({ token: "ya29.x" });
  const asked = workers[0] && vi.spyOn(workers[0], "postMessage");
  const config = await serverConfig(server, { login: { user: "m", oauth2: clientCredentials(endpoint.url) } });
  expect((await checked(crew, config)).phases.token.status).toBe("ok");
  expect(asked?.mock.calls).toEqual([]);
});

it("uses no password whose file cannot be read any more", async () => {
  const server = await fakeImapServer();
  const gone = new Secret("hunter2", { file: "/run/p" }, async () => ({
    code: "ENOENT",
    message: "cannot read /run/p: no such file",
    write: "",
  }));
  const done = await checked(common.crew, await serverConfig(server, { login: { user: "m", password: gone } }));
  expect(done).toMatchObject({ state: "unknown", trouble: { kind: "file" } });
});

it("ends a worker that is caught in a loop, and has its checks made by the next one", async () => {
  let started = 0;
  const caught = scripted('parentPort.on("message", ({ kind }) => { if (kind === "check") for (;;) {} })');
  const { crew, workers, counted } = ownCrew(() => (++started === 1 ? caught() : startWorker()), 1, {
    everyMs: 50,
    most: 100,
  });
  const server = await fakeImapServer();
  expect(await checked(crew, await serverConfig(server))).toMatchObject({ state: "up" });
  expect([workers.length, counted]).toEqual([2, ["worker"]]);
});
