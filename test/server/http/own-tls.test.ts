import { connect } from "node:net";
import { connect as connectSecurely, type TLSSocket } from "node:tls";
import { Hono } from "hono";
import { expect, it, onTestFinished } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { requestOrigin } from "../../../server/http/request-origin.ts";
import { readPair } from "../../support/key-pair.ts";
import { askRaw } from "../../support/raw-http.ts";

const app = new Hono().get("/", (c) => c.text(requestOrigin(c).scheme));

async function secured(subject = "first") {
  const http = await listen(app, { host: "127.0.0.1", port: 0 }, {}, await readPair(subject));
  onTestFinished(() => http.close());
  return { ...http, port: Number(new URL(http.url).port) };
}

/** A TLS connection that stays. */
async function connected(port: number, options = {}): Promise<TLSSocket> {
  const socket = connectSecurely({ port, host: "127.0.0.1", rejectUnauthorized: false, ...options });
  onTestFinished(() => void socket.destroy());
  await new Promise((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
  return socket;
}

async function nextText(socket: TLSSocket): Promise<string> {
  return new Promise((resolve) => socket.once("data", (bytes) => resolve(String(bytes))));
}

const subjectOf = (socket: TLSSocket) => socket.getPeerCertificate().subject.CN;
const GET = ["GET / HTTP/1.1", "Host: localhost", "Connection: close"];

it("serves by https, and knows that it does", async () => {
  const { url, port } = await secured();
  expect(url).toBe(`https://127.0.0.1:${port}`);
  const { status, body } = await askRaw({ port, secure: true }, GET);
  expect([status, body]).toEqual([200, "https"]);
});

it.each(["TLSv1.2", "TLSv1.3"] as const)("speaks %s", async (version) => {
  const { port } = await secured();
  const socket = await connected(port, { minVersion: version, maxVersion: version });
  expect(socket.getProtocol()).toBe(version);
});

it.each(["TLSv1", "TLSv1.1"] as const)("does not speak %s", async (version) => {
  const { port } = await secured();
  const old = { minVersion: "TLSv1", maxVersion: version, ciphers: "DEFAULT@SECLEVEL=0" };
  await expect(connected(port, old)).rejects.toThrow(/protocol version|wrong version|unsupported protocol/i);
});

it.each([
  ["a request", GET],
  ["a request of HTTP/1.0", ["GET / HTTP/1.0"]],
  ["a request of HTTP/2", ["PRI * HTTP/2.0", "", "SM"]],
  ["anything else", ["hello"]],
])("answers %s without TLS with what to write", async (_, lines) => {
  const { port } = await secured();
  const { status, body } = await askRaw({ port }, lines);
  expect(status).toBe(400);
  expect(body).toContain("https://");
});

it("shows a new certificate from the next connection on, and keeps those that there are", async () => {
  const { port, renew } = await secured("first");
  const before = await connected(port);
  renew(await readPair("second"));
  const after = await connected(port);
  expect([subjectOf(before), subjectOf(after)]).toEqual(["first", "second"]);
  before.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  expect(await nextText(before)).toContain("200 OK");
});

it("ends connections that have said nothing yet", async () => {
  const { port, close } = await secured();
  const silent = connect(port, "127.0.0.1");
  const gone = new Promise((resolve) => silent.once("close", resolve).on("error", () => {}));
  await new Promise((resolve) => silent.once("connect", resolve));
  await connected(port);
  await close();
  await gone;
});

it("is not ended by what is no handshake", async () => {
  const { port } = await secured();
  for (const bytes of [[22], [22, 3, 1, 255, 255, 0], [22, 3, 1, 0, 1, 1], [0], [128, 46, 1, 3]]) {
    const socket = connect(port, "127.0.0.1").on("error", () => {});
    socket.end(Uint8Array.from(bytes));
    socket.resume();
    await new Promise((resolve) => socket.once("close", resolve));
  }
  expect((await askRaw({ port, secure: true }, GET)).status).toBe(200);
});
