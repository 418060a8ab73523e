import { pino } from "pino";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ServerConfig } from "../../../server/config/types.ts";
import type { ImapServer } from "../../../server/demo/imap-server.ts";
import { createMonitor } from "../../../server/monitor/monitor.ts";
import { createOffers } from "../../../server/record/last-offered.ts";
import { createLive } from "../../../server/record/live.ts";
import { createMetrics } from "../../../server/record/metrics/metrics.ts";
import { openStore } from "../../../server/record/store/open-store.ts";
import { configOf } from "../../support/config.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts, STARTTLS_AGREED } from "../../support/healthy-facts.ts";
import { serverConfig } from "../../support/server-config.ts";

const OFTEN = { timing: { kind: "every", seconds: 0.2 } } as const;
const STRIPPED = { capabilities: { beforeTls: ["IMAP4rev1", "ID"] } };
const IN_TIME = { timeout: 20_000 };

/** Checks the server until `id` is found because of `change`, and once more after a restart. */
async function expectMissed(
  server: ImapServer,
  changes: Partial<ServerConfig>,
  change: Parameters<ImapServer["set"]>[0],
  id: string,
) {
  const store = await openStore(null);
  const monitors = new Set<ReturnType<typeof createMonitor>>();
  onTestFinished(async () => {
    for (const monitor of monitors) await monitor.stop();
    await store.close();
  });
  const start = async () => {
    const live = createLive();
    const monitor = createMonitor({ store, live, metrics: createMetrics("1.2.3"), log: pino({ level: "silent" }) });
    monitors.add(monitor);
    await monitor.apply(configOf(await serverConfig(server, { ...OFTEN, ...changes })));
    return { monitor, live };
  };
  const missed = (live: ReturnType<typeof createLive>, checks: number) =>
    vi.waitFor(async () => {
      expect((await store.recent("corp", 100)).length).toBeGreaterThan(checks);
      expect(live.latest("corp")?.findings[0]).toMatchObject({ id });
    }, IN_TIME);

  const first = await start();
  await vi.waitFor(async () => expect((await store.recent("corp", 10)).length).toBeGreaterThanOrEqual(1), IN_TIME);
  server.set(change);
  await missed(first.live, 1);
  const since = first.live.latest("corp")?.findings[0]?.evidence.since;
  expect((await store.recent("corp", 100)).map(({ startedAt }) => startedAt)).toContain(since);
  expect(first.live.latest("corp")?.findings[0]?.evidence).toMatchObject({ before: "offered" });
  await first.monitor.stop();

  const known = (await store.recent("corp", 100)).length;
  const second = await start();
  await missed(second.live, known);
  expect(second.live.latest("corp")?.findings[0]?.evidence).toMatchObject({ before: "offered", since });
}

describe("STARTTLS that was offered until now", () => {
  it.each([
    ["where somebody logs in", {}],
    ["where nobody does", { depth: "connect", login: null } as const],
    ["where the certificate was never trusted", { ca: null }],
  ])("is missed with since when, also after a restart, %s", async (_, changes) => {
    const server = await fakeImapServer({ security: "starttls" });
    await expectMissed(server, changes, STRIPPED, "starttls-not-offered");
  });
});

describe("a login by password that was offered until now", () => {
  it.each([
    ["capability-login-disabled", ["IMAP4rev1", "ID", "LOGINDISABLED"]],
    ["auth-mechanism-unsupported", ["IMAP4rev1", "ID", "LOGINDISABLED", "AUTH=GSSAPI"]],
    ["auth-oauth-required", ["IMAP4rev1", "ID", "LOGINDISABLED", "AUTH=XOAUTH2"]],
  ])("is missed with since when, also after a restart: %s", async (id, afterTls) => {
    await expectMissed(await fakeImapServer(), {}, { capabilities: { afterTls } }, id);
  });
});

describe("what is known of logins", () => {
  const password = healthyFacts();
  const { auth } = password.phases;
  const by = (mechanism: string) =>
    healthyFacts(auth.status === "ok" ? { auth: { ...auth, value: { ...auth.value, mechanism } } } : {});

  it.each([
    ["PLAIN", true],
    ["LOGIN command", true],
    ["XOAUTH2", false],
    ["PREAUTH", false],
  ])("by %s: that a password was taken: %s", (mechanism, isKnown) => {
    const offers = createOffers();
    offers.observe(by(mechanism));
    expect(offers.last(password.server).password).toBe(isKnown ? password.startedAt : null);
  });

  it("is forgotten where the name means another server since", () => {
    const offers = createOffers();
    offers.observe(password);
    offers.observe({ ...by("XOAUTH2"), server: { ...password.server, host: "other.example.com" } });
    expect(offers.last(password.server).password).toBe(password.startedAt);
    offers.observe({ ...password, server: { ...password.server, host: "other.example.com" } });
    expect(offers.last(password.server)).toEqual({ starttls: null, password: null });
  });
});

describe("what is known of STARTTLS", () => {
  const server = { security: "starttls", port: 143 } as const;
  const facts = healthyFacts({ starttls: { status: "ok", at: 0, seconds: 0.01, value: STARTTLS_AGREED } }, server);
  const at = (startedAt: string) => healthyCheck({ startedAt }, facts);

  it("is the newest check that was offered it, of the same server", () => {
    const seen = createOffers();
    expect(seen.last(facts.server).starttls).toBeNull();
    seen.observe(at("2026-11-23T12:00:00.000Z"));
    seen.observe(at("2026-11-23T11:00:00.000Z"));
    seen.observe(healthyCheck({ startedAt: "2026-11-23T13:00:00.000Z" }));
    expect(seen.last(facts.server).starttls).toBe("2026-11-23T12:00:00.000Z");
    expect(seen.last({ ...facts.server, host: "other.example.com" }).starttls).toBeNull();
  });
});
