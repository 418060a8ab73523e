import { describe, expect, it } from "vitest";
import { testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { askRaw } from "../../support/raw-http.ts";
import { served } from "../../support/served.ts";

it.each([
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
])("says %s: %s with every answer", async (name, value) => {
  const { app } = await testApp();
  for (const path of ["/", "/metrics", "/api/v1/servers", "/api/v1/nothing", "/assets/main-abc.js", "/probe"]) {
    expect((await app.request(path)).headers.get(name), path).toBe(value);
  }
});

it("frames nothing and is framed by nobody, in both ways of saying it", async () => {
  const { app } = await testApp();
  const { headers } = await app.request("/");
  expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("X-Frame-Options")).toBe("DENY");
});

it("does without what the page never uses, and keeps the clipboard", async () => {
  const { app } = await testApp();
  const policy = (await app.request("/")).headers.get("Permissions-Policy") ?? "";
  for (const feature of ["camera", "geolocation", "microphone", "payment", "usb", "publickey-credentials-get"])
    expect(policy).toContain(`${feature}=()`);
  expect(policy).not.toContain("clipboard");
});

it.each([
  "/metrics",
  "/probe",
  "/probe?module=none&target=corp&debug=true",
  "/api/v1/servers",
  "/api/v1/servers/corp",
  "/api/v1/servers/corp/checks",
  "/api/v1/servers/corp/series",
  "/api/v1/checks/one",
  "/api/v1/diagnoses",
  "/api/v1/setup",
  "/api/v1/openapi.json",
  "/api/v1/discover?address=a@example.com",
  "/api/v1/nothing",
  "/servers/corp",
  "/servers/nobody",
  "/checks/one",
  "/checks/nothing",
  "/-/ready",
])("lets nobody store %s", async (path) => {
  const { app, dependencies } = await testApp();
  await dependencies.store.save(healthyCheck({ id: "one" }));
  expect((await app.request(path)).headers.get("Cache-Control")).toBe("no-store");
});

it("lets icons be kept for a day, and nothing that is not there", async () => {
  const { app } = await testApp();
  expect((await app.request("/favicon.svg")).headers.get("Cache-Control")).toBe("public, max-age=86400");
  expect((await app.request("/assets/none.js")).headers.get("Cache-Control")).not.toContain("immutable");
});

describe("Strict-Transport-Security", () => {
  const trusting = { trustedProxies: ["127.0.0.1/32"] };

  async function said(publicUrl: string | null, scheme: string, host: string) {
    const { port } = await served({ ...trusting, publicUrl, allowedHosts: ["other.example.com"] });
    const lines = ["GET / HTTP/1.1", `Host: ${host}`, `X-Forwarded-Proto: ${scheme}`, "Connection: close"];
    return (await askRaw({ port }, lines)).headers.get("Strict-Transport-Security")?.trim() ?? null;
  }

  it.each([
    ["https://imapscope.example.com", "https", "imapscope.example.com", "max-age=31536000"],
    ["https://imapscope.example.com", "http", "imapscope.example.com", null],
    ["https://imapscope.example.com", "https", "other.example.com", null],
    ["https://imapscope.example.com:9143", "https", "imapscope.example.com:9143", null],
    ["https://www.example.com/imapscope", "https", "www.example.com", null],
    ["http://imapscope.example.com", "https", "imapscope.example.com", null],
    [null, "https", "localhost", null],
  ])("with %s, asked by %s for %s: %s", async (publicUrl, scheme, host, expected) => {
    expect(await said(publicUrl, scheme, host)).toBe(expected);
  });
});
