import { Hono } from "hono";
import { describe, expect, it, onTestFinished } from "vitest";
import { readArrival } from "../../../server/http/arrival.ts";
import { clientOf } from "../../../server/http/client.ts";
import { listen } from "../../../server/http/listen.ts";
import { requestOrigin } from "../../../server/http/request-origin.ts";
import { isTrustedProxy } from "../../../server/http/trusted-proxy.ts";
import { askRaw } from "../../support/raw-http.ts";

/** Asks over a real socket from an address of this machine, of which 127.0.0.1 is the proxy. */
async function asked(headers: readonly string[], from = "127.0.0.1") {
  const app = new Hono()
    .use(readArrival(() => ["127.0.0.1/32", "10.0.0.0/8"]))
    .get("/", (c) => c.json({ proxied: isTrustedProxy(c), client: clientOf(c), ...requestOrigin(c) }));
  const http = await listen(app, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => http.close());
  const port = Number(new URL(http.url).port);
  const lines = ["GET / HTTP/1.1", "Host: imapscope:9143", "Connection: close", ...headers];
  const { status, body } = await askRaw({ port, from }, lines);
  return status === 200 ? (JSON.parse(body) as Record<string, unknown>) : { status, ...JSON.parse(body) };
}

const UNKNOWN = { proxied: true, client: "127.0.0.1", scheme: "http", host: "imapscope:9143" };

describe("a trusted proxy", () => {
  it.each([
    ["says nothing", [], UNKNOWN],
    ["names the client", ["X-Forwarded-For: 192.0.2.7"], { ...UNKNOWN, client: "192.0.2.7" }],
    ["names it in the standard's way", ["Forwarded: for=192.0.2.7"], { ...UNKNOWN, client: "192.0.2.7" }],
    [
      "says everything",
      ["X-Forwarded-For: 192.0.2.7", "X-Forwarded-Proto: https", "X-Forwarded-Host: a.example"],
      { proxied: true, client: "192.0.2.7", scheme: "https", host: "a.example" },
    ],
    [
      "says everything in one",
      ['Forwarded: for="[2001:db8:1:2::7]:4711";proto=https;host="a.example:8443"'],
      { proxied: true, client: "2001:db8:1:2::/64", scheme: "https", host: "a.example:8443" },
    ],
    [
      "adds a line of its own to what a stranger wrote",
      ["X-Forwarded-For: 198.51.100.1", "X-Forwarded-For: 192.0.2.7"],
      { ...UNKNOWN, client: "192.0.2.7" },
    ],
    ["stands behind another one", ["X-Forwarded-For: 192.0.2.7, 10.0.0.2"], { ...UNKNOWN, client: "192.0.2.7" }],
    ["does not know the client", ["Forwarded: for=unknown;proto=https"], { ...UNKNOWN, scheme: "https" }],
    ["hides the client", ["Forwarded: for=_hidden"], UNKNOWN],
    ["writes what is no address", ["X-Forwarded-For: \u00e9, ]["], UNKNOWN],
    [
      "writes ten thousand of them",
      [`X-Forwarded-For: ${"1.1.1.1, ".repeat(1100)}192.0.2.7`],
      { ...UNKNOWN, client: "192.0.2.7" },
    ],
  ])("%s", async (_, headers, expected) => {
    expect(await asked(headers)).toEqual(expected);
  });

  it.each([
    ["Forwarded: for=192.0.2.7", "X-Forwarded-For: 198.51.100.1", "X-Forwarded-For"],
    ["Forwarded: for=192.0.2.7;proto=https", "X-Forwarded-Proto: http", "X-Forwarded-Proto"],
    ["Forwarded: host=a.example", "X-Forwarded-Host: evil.example", "X-Forwarded-Host"],
    ["Forwarded: for=unknown", "X-Forwarded-For: 198.51.100.1", "X-Forwarded-For"],
  ])("that says %s and %s is not believed at all", async (one, other, named) => {
    expect(await asked([one, other])).toMatchObject({ status: 400, detail: expect.stringContaining(named) });
  });
});

it("believes nobody else", async () => {
  const lies = [
    "X-Forwarded-For: 192.0.2.7",
    "X-Forwarded-For: 127.0.0.1",
    "X-Forwarded-For: 192.0.2.7, 127.0.0.1",
    "X-Forwarded-For: 127.0.0.1, 127.0.0.1, 10.0.0.1",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: evil.example",
    "Forwarded: for=192.0.2.7",
    "Forwarded: for=127.0.0.1;proto=https;host=evil.example",
    'Forwarded: for="[::1]"',
    "X-Real-IP: 192.0.2.7",
    "X-Client-IP: 192.0.2.7",
    "True-Client-IP: 192.0.2.7",
    "CF-Connecting-IP: 192.0.2.7",
    "X-Forwarded-Ssl: on",
    "Front-End-Https: on",
    "X-Original-Host: evil.example",
  ];
  const stranger = { proxied: false, client: "127.0.0.2", scheme: "http", host: "imapscope:9143" };
  for (const lie of lies) expect(await asked([lie], "127.0.0.2"), lie).toEqual(stranger);
  expect(await asked(lies, "127.0.0.2")).toEqual(stranger);
  expect(lies).toHaveLength(16);
});
