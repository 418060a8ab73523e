import { describe, expect, it, vi } from "vitest";
import { check } from "../../../server/check.ts";
import { configOf } from "../../support/config.ts";
import { exposed } from "../../support/exposed.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { MAKERS, monitored } from "../../support/monitored.ts";
import { serverConfig } from "../../support/server-config.ts";

const seldom = { timing: { kind: "every", seconds: 86_400 } } as const;
const often = { timing: { kind: "every", seconds: 0.2 } } as const;

describe.each(MAKERS)("a monitor whose checks are made by $by", (maker) => {
  it("checks by itself and records everywhere: store, metrics, live", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live, metrics } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(server, often)));
    await vi.waitFor(async () => expect((await store.recent("corp", 10)).length).toBeGreaterThanOrEqual(2), {
      timeout: 60_000,
    });
    expect(live.latest("corp")).toMatchObject({ state: "up", findings: [] });
    expect((await exposed(metrics)).body).toContain('imapscope_server_up{server="corp"} 1');
  });

  it("sends a canary now and then, and remembers between two of them what it saw", async () => {
    const server = await fakeImapServer({ answers: { RENAME: "NO [CANNOT] no" } });
    const { monitor, store, metrics } = await monitored(undefined, maker);
    const sync = { everySeconds: 600, mailbox: "imapscope" };
    await monitor.apply(configOf(await serverConfig(server, { ...often, sync, confirm: 1 })));
    await vi.waitFor(async () => expect((await store.recent("corp", 10)).length).toBeGreaterThanOrEqual(3), {
      timeout: 60_000,
    });
    const listed = await store.list("corp", { limit: 10 });
    const checks = (await Promise.all(listed.map(({ id }) => store.check(id)))).filter((one) => one !== null);
    expect(checks.map(({ depth }) => depth).filter((depth) => depth === "sync")).toHaveLength(1);
    expect(new Set(checks.map(({ sync }) => sync?.startedAt)).size).toBe(1);
    for (const { state, findings } of checks) {
      expect(state).toBe("degraded");
      expect(findings.map(({ id }) => id)).toEqual(["sync-folder-change-failed"]);
    }
    const { body } = await exposed(metrics);
    expect(body).toContain('imapscope_sync_duration_seconds_count{server="corp",operation="push"} 1');
    expect(body).toContain('imapscope_sync_duration_seconds_count{server="corp",operation="rename"} 0');
  });

  it("sends another canary at once to confirm what one saw", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live } = await monitored(undefined, maker);
    const sync = { everySeconds: 3, mailbox: "imapscope" };
    await monitor.apply(configOf(await serverConfig(server, { ...often, sync, confirm: 2 })));
    await vi.waitFor(() => expect(live.state("corp")).toBe("up"), { timeout: 60_000 });
    server.set({ answers: { RENAME: "NO [CANNOT] no" } });
    await vi.waitFor(() => expect(live.state("corp")).toBe("degraded"), { timeout: 60_000 });
    const degraded = (await store.list("corp", { limit: 50 })).filter(({ state }) => state === "degraded");
    const found = await Promise.all(degraded.toReversed().map(({ id }) => store.check(id)));
    const depths = found.flatMap((one) => one?.depth ?? []);
    expect(depths.slice(0, 2)).toEqual(["sync", "sync"]);
  });

  it("asks the slow questions once for all who want them, and records the answers as a check of the past", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(server, seldom)));
    await vi.waitFor(() => expect(live.latest("corp")).not.toBeNull(), { timeout: 60_000 });
    const [one, other] = await Promise.all([monitor.checkFully("corp"), monitor.checkFully("corp")]);
    expect(one).toMatchObject({ depth: "full", questions: { addresses: [{ address: server.host }] } });
    expect(other?.id).toBe(one?.id);
    expect((await store.check(one?.id ?? ""))?.questions).toEqual(one?.questions);
    expect(live.latest("corp")?.depth).toBe("login");
    expect(await monitor.checkFully("nope")).toBeNull();
  });

  it("sees a server go down and come back", async () => {
    const server = await fakeImapServer();
    const { monitor, live } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(server, often)));
    await vi.waitFor(() => expect(live.state("corp")).toBe("up"), { timeout: 60_000 });
    await server.stop();
    await vi.waitFor(() => expect(live.state("corp")).toBe("down"), { timeout: 60_000 });
    expect(live.latest("corp")?.findings[0]?.id).toBe("tcp-connection-refused");
    await server.start();
    await vi.waitFor(() => expect(live.state("corp")).toBe("up"), { timeout: 60_000 });
  });

  it("does not call a server down because of one check, and checks it again soon", async () => {
    const server = await fakeImapServer();
    const { monitor, store, live, metrics } = await monitored(undefined, maker);
    await store.save(healthyCheck({ startedAt: new Date(Date.now() - 60_000).toISOString() }));
    await server.stop();
    // The first check comes within a second, the next of its rhythm after ten.
    await monitor.apply(configOf(await serverConfig(server, { timing: { kind: "every", seconds: 10 } })));
    await vi.waitFor(() => expect(live.latest("corp")?.state).toBe("down"), { timeout: 60_000 });
    expect(live.state("corp")).toBe("up");
    expect((await exposed(metrics)).body).toContain('imapscope_server_up{server="corp"} 1');
    await vi.waitFor(() => expect(live.state("corp")).toBe("down"), { timeout: 60_000 });
    expect((await exposed(metrics)).body).toContain('imapscope_server_up{server="corp"} 0');
    expect((await exposed(metrics)).body).toContain('imapscope_check_failures_total{server="corp"} 2');
  });

  it("calls a server that is new down at its first check", async () => {
    const server = await fakeImapServer();
    const { monitor, live } = await monitored(undefined, maker);
    await server.stop();
    await monitor.apply(configOf(await serverConfig(server, seldom)));
    await monitor.checkNow("corp");
    expect(live.state("corp")).toBe("down");
  });

  it("compares with the last check that reached the mailboxes, also with one from before the start", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, seldom);
    const { monitor, store } = await monitored(undefined, maker);
    const before = await check(config);
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
    await store.save({ ...before, startedAt: ago(120) });
    await server.stop();
    await store.save({ ...(await check(config)), startedAt: ago(60) });
    await server.start();
    server.set({ mailboxes: server.options.mailboxes.map((mailbox) => ({ ...mailbox, uidValidity: 1717 })) });
    await monitor.apply(configOf(config));
    expect((await monitor.checkNow("corp"))?.findings.map(({ id }) => id)).toEqual(["mailbox-uidvalidity-changed"]);
  });

  it("checks on demand, once for many who ask, and answers from a result that is still warm", async () => {
    const server = await fakeImapServer({ delays: { greeting: 0.1 } });
    const { monitor } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(server, seldom)));
    const [one, two] = await Promise.all([monitor.checkNow("corp"), monitor.checkNow("corp")]);
    const three = await monitor.checkNow("corp");
    expect(new Set([one?.id, two?.id, three?.id]).size).toBe(1);
    expect(server.sessions).toHaveLength(1);
    expect(await monitor.checkNow("nope")).toBeNull();
  });

  it("forgets a server that left the configuration, and takes up the history of one that came back", async () => {
    const server = await fakeImapServer();
    const { monitor, live } = await monitored(undefined, maker);
    const config = configOf(await serverConfig(server, seldom));
    await monitor.apply(config);
    const done = await monitor.checkNow("corp");
    await monitor.apply(configOf());
    expect(live.latest("corp")).toBeNull();
    await monitor.apply(config);
    expect(live.latest("corp")?.id).toBe(done?.id);
  });

  it("keeps nothing of a server that left: neither its turn nor what a check under way sees", async () => {
    const server = await fakeImapServer({ delays: { list: 1 } });
    const { monitor, store } = await monitored(undefined, maker);
    const config = configOf(await serverConfig(server, seldom));
    await monitor.apply(config);
    await monitor.checkNow("corp");
    const running = monitor.checkNow("corp", { force: true });
    await vi.waitFor(() => expect(server.sessions).toHaveLength(2), { timeout: 60_000 });
    expect(monitor.allTheSameFrom("corp")).toBeInstanceOf(Date);
    await monitor.apply(configOf());
    expect([monitor.allTheSameFrom("corp"), await monitor.checkFully("corp")]).toEqual([null, null]);
    await monitor.apply(config);
    expect(monitor.allTheSameFrom("corp")).toBeNull();
    const late = await running;
    expect(late?.state).toBe("up");
    expect(await store.check(late?.id ?? "")).toBeNull();
  });

  it("goes on with metrics and page when the database fails", async () => {
    const { monitor, store, live } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(await fakeImapServer(), seldom)));
    await store.close();
    await monitor.checkNow("corp");
    expect(live.latest("corp")?.state).toBe("up");
  });

  it("calls running checks off when it stops: they log out and leave no trace", async () => {
    const server = await fakeImapServer({ delays: { list: 60 } });
    const { monitor, store, live } = await monitored(undefined, maker);
    await monitor.apply(configOf(await serverConfig(server, { ...seldom, timeoutSeconds: 60 })));
    const running = monitor.checkNow("corp");
    await vi.waitFor(() => expect(server.sessions[0]?.lines.some((line) => /LIST/.test(line))).toBe(true), {
      timeout: 60_000,
    });
    await monitor.stop();
    expect((await running)?.state).toBe("unknown");
    expect(await store.recent("corp", 1)).toEqual([]);
    expect(live.latest("corp")).toBeNull();
  });
});
