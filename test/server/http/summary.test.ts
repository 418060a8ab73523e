import { describe, expect, it } from "vitest";
import type { Overview } from "../../../server/contract/answers/server.ts";
import type { Check } from "../../../server/diagnose/check.ts";
import { quietServer, testApp } from "../../support/app.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { HEALTHY_SYNC } from "../../support/healthy-sync.ts";

const HOUR_MS = 3_600_000;
const lost = { id: "sync-flag-lost", severity: "error", phase: null, evidence: {} } as const;

async function corp(...checks: readonly Partial<Check>[]) {
  const { app, dependencies } = await testApp();
  for (const changes of checks) {
    const check = healthyCheck({ server: { ...healthyCheck().server, name: "corp" }, ...changes });
    await dependencies.store.save(check);
    dependencies.live.done(check);
  }
  const { servers } = (await (await app.request("/api/v1/servers")).json()) as Overview;
  return servers[0] ?? expect.fail("no server");
}

describe("sync", () => {
  it("is nothing where no canary is sent", async () => {
    expect((await corp({})).sync).toBeNull();
  });

  it("waits for the first canary where one is configured", async () => {
    const server = await quietServer({ sync: { everySeconds: 600, mailbox: "imapscope" } });
    const { dependencies } = await testApp();
    const config = { ...dependencies.config(), servers: [server] };
    const { app } = await testApp({ config: () => config });
    const { servers } = (await (await app.request("/api/v1/servers")).json()) as Overview;
    expect(servers[0]?.sync).toEqual({ state: "waiting", startedAt: null });
  });

  it("is what the last canary came to, and when that set out", async () => {
    const { startedAt } = HEALTHY_SYNC;
    expect((await corp({ sync: HEALTHY_SYNC })).sync).toEqual({ state: "in-step", startedAt });
    expect((await corp({ sync: HEALTHY_SYNC, findings: [lost] })).sync).toEqual({ state: "broken", startedAt });
  });
});

describe("day", () => {
  it("is 24 hours of which nothing is known before the first check", async () => {
    expect((await corp()).day).toEqual(Array(24).fill(null));
  });

  it("has the worst state of each hour, the newest last", async () => {
    const now = Date.now();
    const at = (hours: number) => new Date(now - hours * HOUR_MS).toISOString();
    const { day } = await corp(
      { id: "a", startedAt: at(5), state: "down" },
      { id: "b", startedAt: at(0.0001), state: "up" },
    );
    expect(day).toHaveLength(24);
    expect(day.at(-1)).toBe("up");
    expect(day.at(-6)).toBe("down");
    expect(day[0]).toBeNull();
  });
});
