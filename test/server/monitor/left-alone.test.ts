import { describe, expect, it, vi } from "vitest";
import { check } from "../../../server/check.ts";
import { leftAloneUntil } from "../../../server/record/left-alone.ts";
import { configOf } from "../../support/config.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { MAKERS, type Maker, monitored } from "../../support/monitored.ts";
import { serverConfig } from "../../support/server-config.ts";

const BUSY = { answers: { auth: "NO [UNAVAILABLE] Suggested Backoff Time: 600 seconds" } };
const seldom = { timing: { kind: "every", seconds: 86_400 } } as const;
const often = { timing: { kind: "every", seconds: 0.2 } } as const;

/** Longer than several checks of `often` take. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 800));

async function busy(timing: typeof seldom | typeof often, maker: Maker) {
  const server = await fakeImapServer(BUSY);
  const config = await serverConfig(server, timing);
  return { server, config, ...(await monitored(undefined, maker)) };
}

describe.each(MAKERS)("a server that asked to be left alone, checked by $by,", (maker) => {
  it("answers by its last check while the server is left alone, and makes one all the same once a minute", async () => {
    const { server, config, monitor } = await busy(seldom, maker);
    await monitor.apply(configOf(config));
    const first = await monitor.checkNow("corp");
    expect((await monitor.checkNow("corp"))?.id).toBe(first?.id);
    expect((await monitor.checkFully("corp"))?.id).toBe(first?.id);
    expect([server.sessions.length, monitor.allTheSameFrom("corp")]).toEqual([1, null]);
    const forced = await monitor.checkNow("corp", { force: true });
    expect(forced?.id).not.toBe(first?.id);
    expect(server.sessions).toHaveLength(2);
    expect(monitor.allTheSameFrom("corp")).toBeInstanceOf(Date);
    expect((await monitor.checkNow("corp", { force: true }))?.id).toBe(forced?.id);
    expect((await monitor.checkFully("corp", { force: true }))?.id).toBe(forced?.id);
    expect(server.sessions).toHaveLength(2);
  });

  it("asks the slow questions all the same when somebody insists", async () => {
    const { config, monitor } = await busy(seldom, maker);
    await monitor.apply(configOf(config));
    const first = await monitor.checkNow("corp");
    const full = await monitor.checkFully("corp", { force: true });
    expect([full?.depth, full?.id === first?.id]).toEqual(["full", false]);
  });

  it("is checked by itself again when a check all the same finds that the server asks for nothing more", async () => {
    const { server, config, monitor, store } = await busy(often, maker);
    await monitor.apply(configOf(config));
    await vi.waitFor(async () => expect(await store.recent("corp", 9)).toHaveLength(1), { timeout: 10_000 });
    await aWhile();
    expect(server.sessions).toHaveLength(1);
    server.set({ answers: {} });
    expect((await monitor.checkNow("corp", { force: true }))?.state).toBe("up");
    await vi.waitFor(() => expect(server.sessions.length).toBeGreaterThan(3), { timeout: 10_000 });
  });

  it("leaves a server alone after a start as long as it had asked before, and not another one of its name", async () => {
    const { server, config, monitor, store, live } = await busy(often, maker);
    const before = await check(config);
    await store.save(before);
    await monitor.apply(configOf(config));
    await aWhile();
    expect(server.sessions).toHaveLength(1);
    expect(leftAloneUntil(before)?.getTime()).toBeGreaterThan(Date.now());
    expect((await monitor.checkNow("corp"))?.id).toBe(before.id);
    const other = await fakeImapServer();
    await monitor.apply(configOf(await serverConfig(other, often)));
    await vi.waitFor(() => expect(live.state("corp")).toBe("up"), { timeout: 10_000 });
  });
});
