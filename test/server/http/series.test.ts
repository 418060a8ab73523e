import { describe, expect, it } from "vitest";
import type { Series } from "../../../server/contract/answers/series.ts";
import { RANGES } from "../../../server/contract/ranges.ts";
import type { State } from "../../../server/contract/states.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const MINUTE = 60_000;
const EXPIRED = {
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
} as const;

/** Checks so many minutes ago. */
async function withChecks(states: readonly (readonly [number, State])[], retention = 14 * 86_400, holdsSeconds = 60) {
  const server = await quietServer();
  const { app, dependencies } = await testApp({
    config: () => ({
      listen: { host: "127.0.0.1", port: 0 },
      publicUrl: null,
      access: null,
      allowedHosts: [],
      trustedProxies: [],
      tls: null,
      data: null,
      selfCheck: { enabled: false, targets: "configured", perMinute: 6 },
      streams: { perClient: 20 },
      modules: [],
      retention: { checks: retention, failures: retention, hourly: 400 * 86_400 },
      servers: [server],
    }),
  });
  const now = Date.now();
  for (const [minutes, state] of states) {
    const startedAt = new Date(now - minutes * MINUTE).toISOString();
    const findings = state === "down" ? [EXPIRED] : [];
    await dependencies.store.save(healthyCheck({ id: `${minutes}`, startedAt, state, findings }), {
      state,
      holdsSeconds,
    });
  }
  return async (query: string): Promise<Series> => {
    const response = await app.request(`/api/v1/servers/corp/series${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Series;
  };
}

const lastHour = [
  ...Array.from({ length: 20 }, (_, index) => [40 - index, "up"] as const),
  ...Array.from({ length: 10 }, (_, index) => [20 - index, "down"] as const),
  ...Array.from({ length: 10 }, (_, index) => [10 - index, "up"] as const),
];

describe("GET /api/v1/servers/:name/series", () => {
  it.each(RANGES)("gives for %s a value for each cell, and not too many", async (range) => {
    const get = await withChecks(lastHour);
    const { cells, lines, step, from, to } = await get(`?range=${range}`);
    expect(cells.length).toBeLessThanOrEqual(400);
    expect(Date.parse(from) % (step * 1000)).toBe(0);
    expect(cells.length).toBe(Math.ceil((Date.parse(to) - Date.parse(from)) / step / 1000));
    expect(cells.reduce((sum, { checks }) => sum + checks, 0)).toBe(40);
    expect(cells.reduce((sum, { failures }) => sum + failures, 0)).toBe(10);
    for (const line of Object.values(lines)) expect(line.median).toHaveLength(cells.length);
  });

  it("leaves a hole where there was no check, and tells the worst of each cell", async () => {
    const get = await withChecks(lastHour);
    const { cells, lines } = await get("?range=1h");
    expect(cells[0]).toEqual({ state: null, seconds: {}, checks: 0, failures: 0 });
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set([null, "up", "down"]));
    const down = cells.findIndex(({ state, checks }) => state === "down" && checks > 0);
    expect(lines.total?.median[down]).toBeNull();
    const up = cells.findIndex(({ state, checks }) => state === "up" && checks > 0);
    expect(lines.total?.median[up]).toBe(0.18);
  });

  it("counts as uptime the share of the time that is known", async () => {
    const get = await withChecks(lastHour);
    const { uptime } = await get("");
    for (const one of Object.values(uptime)) {
      expect(one.downSeconds).toBeCloseTo(600, 0);
      expect(one.knownSeconds).toBeCloseTo(2400, 0);
      expect(one.share).toBeCloseTo(0.75, 2);
    }
  });

  it("has no uptime, line or incident before the first check", async () => {
    const get = await withChecks([]);
    const series = await get("?range=7d");
    expect(series.uptime["24h"]).toEqual({ share: null, knownSeconds: 0, downSeconds: 0 });
    expect(series).toMatchObject({ lines: {}, incidents: [], moreIncidents: false });
  });

  it("tells incidents with their cause in the reader's language, and how long they were", async () => {
    const get = await withChecks(lastHour);
    const cause = async (query: string) => (await get(query)).incidents[0]?.causes[0]?.title;
    const { incidents } = await get("?range=1h");
    expect(incidents).toMatchObject([{ state: "down", causes: [{ id: EXPIRED.id }] }]);
    expect(incidents[0]?.seconds).toBeCloseTo(600, 0);
    expect(await cause("?lang=en")).toMatch(/expired/);
    expect(await cause("?lang=zh-CN")).toMatch(/过期/);
  });

  it("counts the newest check of an incident until now, and not for as long as it would hold", async () => {
    const get = await withChecks([[1, "down"]], 14 * 86_400, 86_400);
    const { incidents } = await get("?range=1h");
    expect(incidents[0]?.downSeconds).toBeGreaterThanOrEqual(60);
    expect(incidents[0]?.downSeconds).toBeLessThan(3600);
  });

  it("tells how an incident is now, and how long the server was down within it", async () => {
    const get = await withChecks([
      [30, "degraded"],
      [29, "down"],
      [28, "degraded"],
      ...Array.from({ length: 27 }, (_, index) => [27 - index, "degraded"] as const),
    ]);
    const { incidents } = await get("?range=1h");
    expect(incidents).toMatchObject([{ ended: null, state: "down", now: "unknown", downSeconds: 60 }]);
    expect(incidents[0]?.stretches?.map(({ state, from, to }) => [state, Date.parse(to) - Date.parse(from)])).toEqual([
      ["degraded", MINUTE],
      ["down", MINUTE],
      // Until now, and not for as long as the newest check would hold.
      ["degraded", expect.closeTo(28 * MINUTE, -4)],
    ]);
  });

  it("looks at hours where checks are not kept as long as the range is", async () => {
    const get = await withChecks(lastHour, 7200);
    expect(await get("?range=24h")).toMatchObject({ step: 3600 });
    expect(await get("?range=1h")).toMatchObject({ step: 10 });
  });

  it("answers 404 with a problem for an unknown server", async () => {
    const { app } = await testApp();
    const response = await app.request("/api/v1/servers/nope/series");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  });

  it.each(["2h", "", "constructor"])("answers 400 to the range %j and says what to write", async (range) => {
    const { app } = await testApp();
    const response = await app.request(`/api/v1/servers/corp/series?range=${range}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/range: .*1h, 24h, 7d, 30d, 1y/) });
  });
});
