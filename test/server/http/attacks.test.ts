import { connect, type Socket } from "node:net";
import { Hono } from "hono";
import { expect, it, onTestFinished } from "vitest";
import { type Limit, listen } from "../../../server/http/listen.ts";
import { askRaw } from "../../support/raw-http.ts";
import { served } from "../../support/served.ts";

const app = new Hono()
  .get("/", (c) => c.text("hello"))
  .get("/stream", (c) => c.body(new ReadableStream({ start: (stream) => stream.enqueue("begun\n") })));

async function listening(limit: Limit = {}) {
  const http = await listen(app, { host: "127.0.0.1", port: 0 }, limit);
  onTestFinished(() => http.close());
  return { port: Number(new URL(http.url).port) };
}

/** A connection from an address of this machine, and what became of it. */
async function connected(port: number, from = "127.0.0.1") {
  const socket = connect({ port, host: "127.0.0.1", localAddress: from });
  onTestFinished(() => void socket.destroy());
  const closed = new Promise<void>((resolve) => socket.on("error", () => {}).once("close", () => resolve()));
  socket.resume();
  await Promise.race([new Promise((resolve) => socket.once("connect", resolve)), closed]);
  return { socket, closed };
}

const GET = ["GET / HTTP/1.1", "Host: localhost", "Connection: close"];
const HASTY = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };

it.each([
  ["says nothing", ""],
  ["sends half a line", "GET / HT"],
  ["sends headers without end", "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n"],
  ["sends half a body", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf"],
])("lets go of a client that %s, however slowly it goes on", async (_, text) => {
  const { port } = await listening({ patience: HASTY });
  const { socket, closed } = await connected(port);
  socket.write(text);
  const drip = setInterval(() => void socket.write("x"), 20);
  await closed;
  clearInterval(drip);
});

it("leaves streams of events alone that last longer", async () => {
  const { port } = await listening({ patience: HASTY });
  const { socket } = await connected(port);
  socket.write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect([socket.closed, socket.readableEnded]).toEqual([false, false]);
});

it("answers others while one address holds as many connections as it may", async () => {
  let refused = 0;
  const onRefused = () => {
    refused += 1;
  };
  const { port } = await listening({ connections: 40, onRefused });
  const held: { socket: Socket }[] = [];
  for (let index = 0; index < 60; index += 1) held.push(await connected(port, "127.0.0.2"));
  await until(() => held.filter(({ socket }) => socket.closed).length === 40);
  expect(refused).toBe(40);
  expect((await askRaw({ port }, GET)).status).toBe(200);
});

it("ends connections that wait for another request before it refuses new ones", async () => {
  const { port } = await listening({ connections: 8, isShared: () => true });
  for (let index = 0; index < 30; index += 1) {
    const { socket } = await connected(port);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
  }
});

it("refuses a flood of headers, and reads all of what it takes", async () => {
  const { port } = await served({ trustedProxies: ["127.0.0.1/32"] });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `x${index}: 1`);
  const foreign = "X-Forwarded-Host: evil.example";
  const ask = (count: number) => askRaw({ port }, [...GET, ...many(count), foreign]);
  expect((await ask(190)).status).toBe(421);
  expect((await ask(300)).status).toBe(431);
  expect((await ask(1500)).status).toBe(431);
  expect((await ask(4000)).status).toBe(431);
  expect((await askRaw({ port }, [...GET, `x: ${"a".repeat(20_000)}`])).status).toBe(431);
  expect((await askRaw({ port }, GET)).status).toBe(200);
});

it.each(["/api/v1/explain", "/api/v1/self-check", "/api/v1/servers/corp/check", "/-/reload"])(
  "takes no body of a megabyte at %s",
  async (path) => {
    const { port } = await served();
    const head = [`POST ${path} HTTP/1.1`, "Host: localhost", "Content-Type: application/json", "Connection: close"];
    const body = `{"text":"${"a".repeat(1_000_000)}"}`;
    const sized = await askRaw({ port }, [...head, `Content-Length: ${body.length}`, "", body]);
    const chunk = `${(100_000).toString(16)}\r\n${"a".repeat(100_000)}\r\n`;
    const chunked = await askRaw({ port }, [...head, "Transfer-Encoding: chunked", "", `${chunk.repeat(10)}0\r\n`]);
    expect([sized.status, chunked.status]).toEqual([413, 413]);
  },
);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
