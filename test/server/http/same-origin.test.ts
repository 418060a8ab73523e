import { expect, it } from "vitest";
import { askRaw } from "../../support/raw-http.ts";
import { served } from "../../support/served.ts";

const PUBLIC = "https://imapscope.example.com";

/** Explains a text, which changes nothing and is a POST all the same; from the page at `origin`. */
async function post(origin: string, headers: readonly string[] = [], config = {}) {
  const { port } = await served({ publicUrl: PUBLIC, ...config });
  const body = '{"text":"x"}';
  const { status } = await askRaw({ port }, [
    "POST /api/v1/explain HTTP/1.1",
    ...(headers.some((header) => header.startsWith("Host:")) ? [] : ["Host: localhost:9143"]),
    `Origin: ${origin}`,
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    "Connection: close",
    ...headers,
    "",
    body,
  ]);
  return status;
}

it.each([
  "https://localhost:9143",
  "http://localhost",
  "http://localhost:9144",
  "http://evil.example:9143",
  "http://127.0.0.1:9143",
  "http://imapscope.example.com",
  "https://imapscope.example.com:8443",
  "https://imapscope.example.com.evil.example",
  "https://a.imapscope.example.com",
  "null",
  "file://",
  "nonsense",
  "chrome-extension://abcdefghijklmnop",
  "http://localhost:9143@evil.example",
])("refuses what a page at %s asks", async (origin) => {
  expect(await post(origin)).toBe(403);
});

it.each(["http://localhost:9143", "http://LOCALHOST:9143", PUBLIC, `${PUBLIC}:443`])(
  "lets a page at %s ask",
  async (origin) => {
    expect(await post(origin)).toBe(200);
  },
);

it("goes by the scheme that a trusted proxy names, and by no other's", async () => {
  const headers = ["X-Forwarded-Proto: https", "X-Forwarded-Host: localhost:9143"];
  const trusting = { trustedProxies: ["127.0.0.1/32"] };
  expect(await post("https://localhost:9143", headers, trusting)).toBe(200);
  expect(await post("http://localhost:9143", headers, trusting)).toBe(403);
  expect(await post("https://localhost:9143", headers)).toBe(403);
});

it.each([
  ["same-origin", 200],
  ["none", 200],
  ["same-site", 403],
  ["cross-site", 403],
])("believes a browser that says %s", async (site, status) => {
  expect(await post("http://localhost:9143", [`Sec-Fetch-Site: ${site}`])).toBe(status);
});
