import { connect, type Socket } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Dependencies } from "../../../server/http/dependencies.ts";
import { createEventStreams, until } from "../../../server/http/event-streams.ts";
import { listen } from "../../../server/http/listen.ts";
import { createLive } from "../../../server/record/live.ts";
import { testApp } from "../../support/app.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { startProgram } from "../../support/program.ts";
import { serverConfig } from "../../support/server-config.ts";

const PATH = "/api/v1/events";
const MOST = 2;

type Wait = PromiseWithResolvers<void>;

/** The HTTP side on a real socket, where a client may have two streams; `listeners` are those of the streams that are open. */
async function served(overrides: Partial<Dependencies> = {}) {
  const live = createLive();
  let listeners = 0;
  const subscribe: typeof live.subscribe = (listener) => {
    listeners += 1;
    const unsubscribe = live.subscribe(listener);
    return () => {
      listeners -= 1;
      unsubscribe();
    };
  };
  const { dependencies } = await testApp();
  const config = { ...dependencies.config(), streams: { perClient: MOST } };
  const { app } = await testApp({ config: () => config, live: { ...live, subscribe }, ...overrides });
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { ...server, live, listeners: () => listeners };
}

/** A client that says what it says, and hears what it hears. */
function spoken(url: string, text: string): Socket {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return socket;
}

const GET = `GET ${PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

async function opened(url: string) {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const response = await fetch(`${url}${PATH}`, { signal: leave.signal });
  return { response, leave };
}

it("opens nothing for HEAD: after 230 of them every page is still live", async () => {
  const { url, listeners } = await served();
  for (let count = 0; count < 230; count += 1) {
    const answer = await fetch(`${url}${PATH}`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "text/event-stream"]);
  }
  expect(listeners()).toBe(0);
  const { response } = await opened(url);
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(new TextDecoder().decode(value)).toMatch(/^event: overview\n/);
});

it("gives a client so many and no more, with the reason, until one of them ends", async () => {
  const { url, listeners } = await served();
  const streams = [await opened(url), await opened(url)];
  const refused = await fetch(`${url}${PATH}`);
  expect([refused.status, refused.headers.get("Content-Type")]).toEqual([429, "application/problem+json"]);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("streams.perClient") });
  streams[0]?.leave.abort();
  await vi.waitFor(() => expect(listeners()).toBe(1));
  await vi.waitFor(async () => expect((await opened(url)).response.status).toBe(200));
});

it("gives twenty unless the configuration says otherwise, of which a visitor's check is one", async () => {
  const { dependencies } = await testApp();
  expect(dependencies.config().streams).toEqual({ perClient: 20 });
  const imap = await fakeImapServer({ delays: { greeting: 60 } });
  const program = await startProgram([await serverConfig(imap, { timing: { kind: "every", seconds: 3600 } })], {
    streams: { perClient: 1 },
  });
  onTestFinished(async () => void (await program.close()));
  const { response } = await opened(program.url);
  expect(response.status).toBe(200);
  const ask = () =>
    fetch(`${program.url}/api/v1/self-check`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        address: "anna@example.com",
        host: "127.0.0.1",
        port: imap.port,
        security: "implicit-tls",
      }),
    });
  // Also the second time: what was refused is not taken for a check that runs.
  for (let time = 0; time < 2; time += 1) {
    const refused = await ask();
    expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("streams.perClient") });
  }
});

it.each<[string, (socket: Socket) => void]>([
  ["closes", (socket) => void socket.destroy()],
  ["resets the connection", (socket) => void socket.resetAndDestroy()],
  ["closes its half and goes on reading", (socket) => void socket.end()],
])("lets go of a reader that %s", async (_, end) => {
  const { url, listeners, live } = await served();
  const socket = spoken(url, GET);
  await vi.waitFor(() => expect(listeners()).toBe(1));
  end(socket);
  live.done(healthyCheck());
  await vi.waitFor(() => expect(listeners()).toBe(0), { timeout: 10_000 });
});

it("lets go of streams that were asked for one behind the other on a connection that ends", async () => {
  const { url, listeners } = await served();
  const socket = spoken(url, GET + GET);
  await vi.waitFor(() => expect(listeners()).toBe(2));
  socket.destroy();
  await vi.waitFor(() => expect(listeners()).toBe(0), { timeout: 10_000 });
});

it("lets go of a reader that does not read, and cuts it off", async () => {
  const { url, listeners, live } = await served();
  const socket = spoken(url, GET);
  socket.pause();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await vi.waitFor(() => expect(listeners()).toBe(1));
  const check = healthyCheck();
  for (let count = 0; count < 50_000 && listeners() > 0; count += 1) {
    live.done({ ...check, id: `check-${count}` });
    if (count % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(listeners()).toBe(0);
  socket.resume();
  await closed;
});

it("keeps a reader that reads, however many events there are", async () => {
  const streams = createEventStreams({ perClient: () => 1, onFailed: () => {} });
  const more = Promise.withResolvers<void>();
  const app = new Hono().get(PATH, (c) =>
    streams.open(c, () => async ({ tell }) => {
      for (let count = 0; count < 600; count += 1) tell("much", count);
      await more.promise;
      for (let count = 600; count < 1200; count += 1) tell("much", count);
    }),
  );
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  const reader = (await opened(server.url)).response.body?.getReader();
  let heard = "";
  for (let ended = false; !ended; ) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    heard += new TextDecoder().decode(value);
    if (heard.includes("data: 599\n")) more.resolve();
    ended = done;
  }
  expect([...heard.matchAll(/^data: (\d+)$/gm)].map(([, count]) => Number(count))).toEqual([...Array(1200).keys()]);
});

it("lets go of all when the server ends", async () => {
  const { url, listeners, close } = await served();
  await opened(url);
  await opened(url);
  expect(listeners()).toBe(2);
  await close();
  await vi.waitFor(() => expect(listeners()).toBe(0));
});

it("answers 500 and counts nothing when what comes first cannot be made", async () => {
  const { dependencies } = await testApp();
  let broken = true;
  const recent: typeof dependencies.store.recent = (...asked) => {
    if (broken) throw new Error("the disk is gone");
    return dependencies.store.recent(...asked);
  };
  const { url, listeners } = await served({ store: { ...dependencies.store, recent } });
  for (let count = 0; count < 3 * MOST; count += 1) {
    const answer = await fetch(`${url}${PATH}`);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([500, "application/problem+json"]);
    await answer.text();
  }
  expect(listeners()).toBe(0);
  broken = false;
  expect((await opened(url)).response.status).toBe(200);
});

/** A reader on a real socket that reads nothing, told so many events of 1 MiB; `pass` lets that many seconds go by on the clock. */
async function silentReader(events: number) {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const streams = createEventStreams({ perClient: () => 1, onFailed: () => {} });
  const [told, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isGone = false;
  const app = new Hono().get(PATH, (c) =>
    streams.open(c, () => async (stream) => {
      for (let count = 0; count < events; count += 1) stream.tell("much", "x".repeat(1024 * 1024));
      told.resolve();
      await until(stream.gone);
      isGone = true;
      left.resolve();
    }),
  );
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  const socket = spoken(server.url, GET);
  socket.pause();
  await told.promise;
  const pass = async (seconds: number) => {
    for (let passed = 0; passed < seconds && !isGone; passed += 5) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(5000);
    }
  };
  return { url: server.url, isGone: () => isGone, left: left.promise, pass };
}

it("lets go of a reader to whom nothing more can be sent, after a minute, and its place is free", async () => {
  const { url, isGone, left, pass } = await silentReader(64);
  expect((await fetch(`${url}${PATH}`)).status).toBe(429);
  await pass(45);
  expect(isGone()).toBe(false);
  await pass(3600);
  expect(isGone()).toBe(true);
  await left;
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await opened(url)).response.status).toBe(200), { timeout: 60_000 });
});

it("keeps a reader for whom there is nothing", async () => {
  const { isGone, pass } = await silentReader(0);
  await pass(3600);
  expect(isGone()).toBe(false);
});

it.each(["destroy", "resetAndDestroy"] as const)(
  "lets go of a reader that had gone before its stream began: %s",
  async (how) => {
    const streams = createEventStreams({ perClient: () => 1, onFailed: () => {} });
    const [asked, gone, left] = [1, 2, 3].map(() => Promise.withResolvers<void>()) as [Wait, Wait, Wait];
    const app = new Hono().get(PATH, async (c) => {
      (c.env as HttpBindings).incoming.socket.once("close", () => setImmediate(() => gone.resolve()));
      asked.resolve();
      await gone.promise;
      return streams.open(c, () => async (stream) => {
        await until(stream.gone);
        left.resolve();
      });
    });
    const server = await listen(app, { host: "127.0.0.1", port: 0 });
    onTestFinished(() => server.close());
    const socket = spoken(server.url, GET);
    await asked.promise;
    socket[how]();
    await left.promise;
  },
);

it.each([
  ["HTTP/1.0", GET.replace("HTTP/1.1", "HTTP/1.0")],
  ["a range", GET.replace("\r\n\r\n", "\r\nRange: bytes=0-9\r\n\r\n")],
  ["gzip", GET.replace("\r\n\r\n", "\r\nAccept-Encoding: gzip, br\r\n\r\n")],
  ["another protocol", GET.replace("\r\n\r\n", "\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n")],
])("tells a client that asks for %s what it tells every other, at once", async (_, request) => {
  const { url, listeners } = await served();
  const socket = spoken(url, request);
  let heard = "";
  socket.on("data", (bytes: Buffer) => {
    heard += bytes.toString();
  });
  await vi.waitFor(() => expect(heard).toContain("event: overview"));
  expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  expect(heard).not.toMatch(/^content-encoding/im);
  socket.destroy();
  await vi.waitFor(() => expect(listeners()).toBe(0));
});

it.each(["OPTIONS", "POST", "PUT", "DELETE"])("opens nothing for %s", async (method) => {
  const { url, listeners } = await served();
  for (let count = 0; count < 3 * MOST; count += 1) {
    const answer = await fetch(`${url}${PATH}`, { method });
    const type = answer.headers.get("Content-Type");
    expect([answer.status, type]).toEqual(method === "OPTIONS" ? [204, null] : [405, "application/problem+json"]);
    await answer.text();
  }
  expect(listeners()).toBe(0);
});
