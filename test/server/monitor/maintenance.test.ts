import { describe, expect, it, vi } from "vitest";
import type { MaintenanceWindow } from "../../../server/config/types.ts";
import type { LiveEvent } from "../../../server/record/live.ts";
import { configOf } from "../../support/config.ts";
import { exposed } from "../../support/exposed.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { MAKERS, type Maker, monitored } from "../../support/monitored.ts";
import { serverConfig } from "../../support/server-config.ts";

const HOUR = 3600;
const often = { timing: { kind: "every", seconds: 0.2 } } as const;
const seldom = { timing: { kind: "every", seconds: 86_400 } } as const;

/** A window of two hours that began so many minutes ago (or begins in some, where negative). */
function windowSince(minutes: number): readonly MaintenanceWindow[] {
  const begin = new Date(Date.now() - minutes * 60_000);
  const expression = `${begin.getUTCMinutes()} ${begin.getUTCHours()} * * *`;
  return [{ expression, timezone: "UTC", seconds: 2 * HOUR }];
}

async function gauged(maker: Maker) {
  const { metrics, ...rest } = await monitored(undefined, maker);
  const gauge = async (name: string) =>
    (await exposed(metrics)).body.split("\n").filter((line) => line.startsWith(`imapscope_${name}{server="corp"`));
  return { ...rest, gauge };
}

/** Longer than the first check of `often` can take to begin. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));

describe.each(MAKERS)("a server in maintenance, checked by $by,", (maker) => {
  it("is not checked by itself, also after a start in the middle of it", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live, gauge } = await gauged(maker);
    await store.save(healthyCheck({ startedAt: new Date(Date.now() - 30_000).toISOString() }));
    await monitor.apply(configOf(await serverConfig(server, { ...often, maintenance: windowSince(60) })));
    expect([live.state("corp"), live.latest("corp")?.state]).toEqual(["unknown", "up"]);
    expect(Date.parse(live.pausedUntil("corp") ?? "") - Date.now()).toBeGreaterThan(0.9 * HOUR * 1000);
    await aWhile();
    expect(server.sessions).toEqual([]);
    expect(await gauge("server_maintenance")).toEqual(['imapscope_server_maintenance{server="corp"} 1']);
    expect(await gauge("server_up")).toEqual([]);
    expect(await gauge("server_state")).toContain('imapscope_server_state{server="corp",state="unknown"} 1');
  });

  it("is checked at once when a changed configuration ends it, and left alone at once when one begins it", async () => {
    const server = await fakeImapServer();
    const { monitor, live, gauge } = await gauged(maker);
    const config = await serverConfig(server, often);
    const events: LiveEvent[] = [];
    live.subscribe((event) => events.push(event));
    await monitor.apply(configOf({ ...config, maintenance: windowSince(60) }));
    await monitor.apply(configOf(config));
    await vi.waitFor(() => expect(live.state("corp")).toBe("up"), { timeout: 60_000 });
    expect(await gauge("server_maintenance")).toEqual(['imapscope_server_maintenance{server="corp"} 0']);
    await monitor.apply(configOf({ ...config, maintenance: windowSince(60) }));
    expect(live.state("corp")).toBe("unknown");
    const paused = events.flatMap((event) => (event.type === "paused" ? [event.until !== null] : []));
    expect(paused).toEqual([true, false, true]);
    await aWhile();
    const { length } = server.sessions;
    await aWhile();
    expect(server.sessions).toHaveLength(length);
  });

  it("can be checked by hand, which is kept and shown, and changes neither state nor metrics nor history", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live, gauge } = await gauged(maker);
    await server.stop();
    await monitor.apply(configOf(await serverConfig(server, { ...seldom, confirm: 1, maintenance: windowSince(60) })));
    const done = await monitor.checkNow("corp");
    expect(done?.state).toBe("down");
    expect([live.latest("corp")?.id, live.state("corp")]).toEqual([done?.id, "unknown"]);
    expect(await store.recent("corp", 1)).toMatchObject([{ id: done?.id, state: "down" }]);
    expect(await gauge("checks_total")).toEqual(['imapscope_checks_total{server="corp"} 0']);
    expect(await gauge("finding_active")).toEqual([]);
    await server.start();
    expect((await monitor.checkFully("corp"))?.state).toBe("up");
    const now = Date.now();
    expect(await store.incidents("corp", { since: new Date(0), limit: 9 })).toEqual([]);
    expect(await store.lasted("corp", { from: new Date(now - HOUR * 1000), to: new Date(now + HOUR * 1000) })).toEqual({
      up: 0,
      warning: 0,
      degraded: 0,
      down: 0,
      unknown: 0,
    });
  });

  it("lets a check end that began before, and takes it for nothing", async () => {
    const server = await fakeImapServer({ delays: { list: 1 } });
    const { monitor, store, live, gauge } = await gauged(maker);
    const config = await serverConfig(server, seldom);
    await monitor.apply(configOf(config));
    const running = monitor.checkNow("corp");
    await vi.waitFor(() => expect(server.sessions[0]?.lines.some((line) => /LIST/.test(line))).toBe(true), {
      timeout: 60_000,
    });
    await monitor.apply(configOf({ ...config, maintenance: windowSince(60) }));
    expect((await running)?.state).toBe("up");
    expect([live.state("corp"), (await store.recent("corp", 1)).length]).toEqual(["unknown", 1]);
    expect(await gauge("server_up")).toEqual([]);
  });

  it("has a history that ends where the next window begins", async () => {
    const server = await fakeImapServer();
    const { monitor, store } = await gauged(maker);
    await monitor.apply(configOf(await serverConfig(server, { ...seldom, maintenance: windowSince(-2) })));
    await monitor.checkNow("corp");
    const now = Date.now();
    const { up } = await store.lasted("corp", { from: new Date(now), to: new Date(now + 24 * HOUR * 1000) });
    expect(up).toBeGreaterThan(30);
    expect(up).toBeLessThanOrEqual(125);
  });
});
