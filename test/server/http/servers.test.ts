import { describe, expect, it } from "vitest";
import type { Check } from "../../../server/diagnose/check.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const failing: Partial<Check> = {
  state: "down",
  findings: [
    {
      id: "tls-certificate-expired",
      severity: "critical",
      phase: "tls",
      evidence: {
        host: "mail.example.com",
        port: 993,
        security: "implicit-tls",
        subject: "CN=mail.example.com",
        notAfter: "2026-11-20T00:00:00.000Z",
        days: 3,
      },
    },
  ],
};

async function withCheck(check: Check) {
  const { app, dependencies } = await testApp();
  await dependencies.store.save(check);
  dependencies.live.done(check);
  return app;
}

describe("GET /api/v1/servers", () => {
  it("lists a server that was not checked yet as unknown", async () => {
    const { app } = await testApp();
    const body = await (await app.request("/api/v1/servers")).json();
    expect(body).toMatchObject({
      demo: false,
      servers: [
        {
          name: "corp",
          host: "127.0.0.1",
          port: 993,
          security: "implicit-tls",
          user: "monitor@example.com",
          timing: "60s",
          intervalSeconds: 60,
          state: "unknown",
          latest: null,
          checking: false,
          recent: [],
        },
      ],
    });
  });

  it("says until when a server is in maintenance", async () => {
    const { app, dependencies } = await testApp();
    const corp = async () => (await app.request("/api/v1/servers/corp")).json();
    expect(await corp()).toMatchObject({ server: { paused: null } });
    dependencies.live.pause("corp", "2026-11-29T03:00:00.000Z");
    expect(await corp()).toMatchObject({ server: { paused: { until: "2026-11-29T03:00:00.000Z" } } });
  });

  it("tells the latest check with its findings in the reader's language", async () => {
    const app = await withCheck(healthyCheck(failing));
    const english = await (await app.request("/api/v1/servers?lang=en")).json();
    const chinese = await (
      await app.request("/api/v1/servers", { headers: { "Accept-Language": "zh-Hans,en;q=0.5" } })
    ).json();
    expect(english).toMatchObject({ servers: [{ state: "down", recent: [{ state: "down" }] }] });
    const titled = (title: RegExp) => ({
      servers: [{ latest: { findings: [{ title: expect.stringMatching(title) }] } }],
    });
    expect(english).toMatchObject(titled(/expired/));
    expect(chinese).toMatchObject(titled(/过期/));
  });

  it("never tells the password", async () => {
    const { app } = await testApp();
    for (const path of ["/api/v1/servers", "/api/v1/servers/corp", "/metrics"]) {
      expect(await (await app.request(path)).text()).not.toContain("secret-9");
    }
  });
});

describe("GET /api/v1/servers/:name", () => {
  it("gives the whole latest check", async () => {
    const app = await withCheck(healthyCheck());
    const body = await (await app.request("/api/v1/servers/corp")).json();
    expect(body).toMatchObject({
      server: { name: "corp", state: "up" },
      check: { version: 1, state: "up", findings: [] },
    });
  });

  it("answers 404 with a problem for an unknown name", async () => {
    const { app } = await testApp();
    const response = await app.request("/api/v1/servers/nope");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "about:blank",
      title: "Not found",
      status: 404,
      detail: expect.stringContaining('"nope"'),
    });
  });

  it("finds a name with characters that a path has to escape", async () => {
    const odd = await quietServer({ name: "a.b_c-d" });
    const { app } = await testApp({
      config: () => ({
        listen: { host: "", port: 0 },
        publicUrl: null,
        access: null,
        allowedHosts: [],
        trustedProxies: [],
        tls: null,
        data: null,
        selfCheck: { enabled: true, targets: "configured", perMinute: 6 },
        streams: { perClient: 20 },
        modules: [],
        retention: { checks: 1, failures: 1, hourly: 1 },
        servers: [odd],
      }),
    });
    expect((await app.request(`/api/v1/servers/${encodeURIComponent("a.b_c-d")}`)).status).toBe(200);
  });
});

describe("GET /api/v1/servers/:name/checks", () => {
  it("lists checks with the ids of their findings, newest first, page by page", async () => {
    const { app, dependencies } = await testApp();
    for (const minute of [1, 2, 3]) {
      await dependencies.store.save(
        healthyCheck({ ...failing, id: `check-${minute}`, startedAt: `2026-11-23T12:0${minute}:00.000Z` }),
      );
    }
    const first = await (await app.request("/api/v1/servers/corp/checks?limit=2")).json();
    expect(first).toMatchObject({
      checks: [{ id: "check-3", findings: ["tls-certificate-expired"] }, { id: "check-2" }],
    });
    const second = await (
      await app.request("/api/v1/servers/corp/checks?limit=2&before=2026-11-23T12:02:00.000Z")
    ).json();
    expect(second).toMatchObject({ checks: [{ id: "check-1" }] });
  });

  it.each(["limit=0", "limit=many", "limit=501", "before=yesterday"])(
    "answers 400 to ?%s and names the field",
    async (query) => {
      const { app } = await testApp();
      const response = await app.request(`/api/v1/servers/corp/checks?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining(query.split("=")[0] ?? "") });
    },
  );
});

describe("POST /api/v1/servers/:name/check", () => {
  it("gives the check", async () => {
    const { app } = await testApp({ checkNow: async () => healthyCheck({ id: "fresh" }) });
    const response = await app.request("/api/v1/servers/corp/check", { method: "POST" });
    expect(await response.json()).toMatchObject({ id: "fresh", state: "up" });
  });

  it("says that the check is new where it was made for whoever asked", async () => {
    const { app } = await testApp({ checkNow: async () => healthyCheck({ startedAt: new Date().toISOString() }) });
    const response = await app.request("/api/v1/servers/corp/check", { method: "POST" });
    expect(await response.json()).toMatchObject({
      answeredBy: "new",
      asked: expect.stringMatching(/Z$/),
      leftAloneUntil: null,
      allTheSameFrom: null,
    });
  });

  it("says of an earlier check that it is one, until when the server is left alone, and when it can be checked all the same", async () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const backOff = { code: "BACKOFF", seconds: 600, text: "Suggested Backoff Time" };
    const earlier = healthyCheck({ startedAt: ago(60).toISOString(), seconds: 1, backOff });
    const later = new Date(Date.now() + 30_000);
    const asked: unknown[] = [];
    const { app, dependencies } = await testApp({
      checkNow: async (...all) => {
        asked.push(all);
        return earlier;
      },
      allTheSameFrom: () => later,
    });
    const response = await app.request("/api/v1/servers/corp/check?force=true", { method: "POST" });
    const until = new Date(Date.parse(earlier.startedAt) + 601_000).toISOString();
    expect(await response.json()).toMatchObject({
      id: earlier.id,
      startedAt: earlier.startedAt,
      answeredBy: "earlier",
      leftAloneUntil: until,
      allTheSameFrom: later.toISOString(),
    });
    expect(asked).toEqual([["corp", { force: true }]]);
    // Whatever the configured server is, another account's wish is not its own.
    const server = { ...earlier.server, host: "127.0.0.1" };
    for (const [check, expected] of [
      [{ ...earlier, server }, until],
      [{ ...earlier, server: { ...server, user: "another@example.com" } }, null],
      [{ ...earlier, server, startedAt: ago(700).toISOString() }, null],
    ] as const) {
      const { app: other, dependencies: theirs } = await testApp({ config: dependencies.config });
      theirs.live.done(check);
      const list = await (await other.request("/api/v1/servers")).json();
      expect(list).toMatchObject({ servers: [{ leftAloneUntil: expected }] });
    }
  });

  it("answers 503 when the check could not be made", async () => {
    const { app } = await testApp();
    expect((await app.request("/api/v1/servers/corp/check", { method: "POST" })).status).toBe(503);
  });

  it.each([
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ Origin: "https://evil.example", Host: "127.0.0.1:9143" }, 403],
    [{ "Sec-Fetch-Site": "same-origin" }, 200],
    [{ Origin: "http://127.0.0.1:9143", Host: "127.0.0.1:9143" }, 200],
  ])("with %j answers %i: other sites may not start checks", async (headers, status) => {
    const { app } = await testApp({ checkNow: async () => healthyCheck() });
    expect((await app.request("/api/v1/servers/corp/check", { method: "POST", headers })).status).toBe(status);
  });
});

describe("POST /api/v1/servers/:name/check?depth=full", () => {
  it("asks the slow questions", async () => {
    const { app } = await testApp({ checkFully: async () => healthyCheck({ id: "full", depth: "full" }) });
    const response = await app.request("/api/v1/servers/corp/check?depth=full", { method: "POST" });
    expect(await response.json()).toMatchObject({ id: "full", depth: "full" });
  });

  it("answers 400 to a depth that is not to be had", async () => {
    const { app } = await testApp();
    expect((await app.request("/api/v1/servers/corp/check?depth=deep", { method: "POST" })).status).toBe(400);
  });
});
