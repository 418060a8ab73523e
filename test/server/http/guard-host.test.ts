import { expect, it } from "vitest";
import { askRaw } from "../../support/raw-http.ts";
import { served } from "../../support/served.ts";

/** Names that somebody can have lead to this machine, or that only look like one of its own. */
const FOREIGN = [
  "evil.example",
  "EVIL.example",
  "evil.example.",
  "evil",
  "localhost.evil.example",
  "127.0.0.1.nip.io",
  "127-0-0-1.evil.example",
  "7f000001.c0a80001.rbndr.us",
  "localtest.me",
  "lvh.me",
  "imapscope.example.com.evil.example",
  "evilimapscope.example.com",
  "imapscope",
  "xn--localhst-q0a.example",
  "localhost-evil.example",
  "monitor.local",
  "imapscope.monitoring.svc",
  "0x7f.1.evil.example",
  "example.com",
  "a.imapscope.example.com",
];
const PATHS = ["/", "/metrics", "/api/v1/servers", "/probe?module=m&target=corp", "/api/v1/events", "/servers/corp"];
const OWN_URL = { publicUrl: "https://imapscope.example.com" } as const;

it("lets no website that points its name at a loopback address read anything", async () => {
  const { port } = await served(OWN_URL);
  let refused = 0;
  for (const name of FOREIGN) {
    for (const path of PATHS) {
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: ${name}:${port}`,
        `Origin: http://${name}:${port}`,
        "Connection: close",
      ];
      const { status, body } = await askRaw({ port }, lines);
      // What a browser would have made another address of has a form that is no Host.
      expect([400, 421], `${name}${path}`).toContain(status);
      expect(body).not.toContain("corp");
      refused += 1;
    }
  }
  expect(refused).toBe(120);
});

it.each([
  ["the header of a proxy", ["Host: evil.example", "X-Forwarded-Host: localhost"]],
  ["the standard's header", ["Host: evil.example", "Forwarded: host=localhost"]],
  ["a proxy that passes on a foreign name", ["Host: localhost", "X-Forwarded-Host: evil.example"]],
  ["two hosts", ["Host: evil.example", "Host: localhost"]],
])("is not deceived by %s, not even on a machine that is a trusted proxy itself", async (_, headers) => {
  const { port } = await served({ ...OWN_URL, trustedProxies: ["127.0.0.1/32"] });
  const { status } = await askRaw({ port }, ["GET /metrics HTTP/1.1", ...headers, "Connection: close"]);
  expect([400, 421]).toContain(status);
});

it("is not deceived by a host in the first line", async () => {
  const { port } = await served(OWN_URL);
  const foreign = ["GET http://evil.example/metrics HTTP/1.1", "Host: localhost", "Connection: close"];
  expect((await askRaw({ port }, foreign)).status).toBe(421);
  const own = ["GET http://localhost/metrics HTTP/1.1", "Host: localhost", "Connection: close"];
  expect((await askRaw({ port }, own)).status).toBe(200);
});

it("says what to do", async () => {
  const { port } = await served(OWN_URL);
  const { status, headers, body } = await askRaw({ port }, [
    "GET / HTTP/1.1",
    "Host: monitor.example.net",
    "Connection: close",
  ]);
  expect([status, headers.get("Content-Type")?.trim()]).toEqual([421, "application/problem+json"]);
  expect(JSON.parse(body)).toMatchObject({
    title: "Misdirected request",
    detail: expect.stringMatching(/monitor\.example\.net[\s\S]*allowedHosts[\s\S]*publicUrl/),
  });
});

it.each([
  ["a browser on this machine", "127.0.0.1", "localhost:9143"],
  ["another port that leads here", "127.0.0.1", "localhost:8080"],
  ["a tunnel", "127.0.0.1", "127.0.0.1:18080"],
  ["IPv6", "127.0.0.1", "[::1]:9143"],
  ["nginx that says what it was asked for", "127.0.0.1", "imapscope.example.com"],
  ["a probe of Kubernetes, by the pod's address", "0.0.0.0", "10.42.0.17:9143"],
  ["Prometheus in compose, by the service's name", "0.0.0.0", "imapscope:9143"],
  ["Prometheus in Kubernetes", "0.0.0.0", "imapscope.monitoring.svc:9143"],
  ["Prometheus by a name that is allowed", "0.0.0.0", "monitor.example.net:9143"],
])("answers %s", async (_, host, name) => {
  const { port } = await served({ ...OWN_URL, listen: { host, port: 9143 }, allowedHosts: ["monitor.example.net"] });
  const lines = ["GET /metrics HTTP/1.1", `Host: ${name}`, "Connection: close"];
  expect((await askRaw({ port }, lines)).status).toBe(200);
});

it("answers nginx with a name of its own for us where it is trusted", async () => {
  const lines = ["GET /metrics HTTP/1.1", "Host: imapscope_backend", "Connection: close"];
  const trusting = await served({ trustedProxies: ["127.0.0.1/32"] });
  expect((await askRaw(trusting, lines)).status).toBe(200);
  const other = await served({});
  expect((await askRaw(other, lines)).status).toBe(421);
});

it("answers load balancers whatever they call it, and without a Host", async () => {
  const { port } = await served({});
  for (const path of ["/-/healthy", "/-/ready"]) {
    const named = [`GET ${path} HTTP/1.1`, "Host: pool-7.lb.example", "Connection: close"];
    expect((await askRaw({ port }, named)).status).toBe(200);
  }
  expect((await askRaw({ port }, ["GET /metrics HTTP/1.0"])).status).toBe(200);
});
