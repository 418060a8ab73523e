import { pino } from "pino";
import { expect, it } from "vitest";
import { createProber } from "../../server/prober.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";

const OPTIONS = { log: pino({ level: "silent" }), supportUrl: () => undefined };
const NEVER = new AbortController().signal;

it("checks a server once, and logs out", async () => {
  const server = await fakeImapServer();
  const done = await createProber(OPTIONS).run(await serverConfig(server), NEVER);
  await server.idle();
  expect(done).toMatchObject({ state: "up", findings: [] });
  expect(server.sessions.map(({ loggedOut }) => loggedOut)).toEqual([true]);
});

it("takes no more than may be at once, and the next when one is done", async () => {
  const silent = await fakeImapServer({ greeting: null });
  const prober = createProber(OPTIONS, 2);
  const config = await serverConfig(silent, { timeoutSeconds: 1 });
  const first = prober.run(config, NEVER);
  const second = prober.run(config, NEVER);
  expect(prober.run(config, NEVER)).toBeNull();
  await Promise.all([first, second]);
  expect(prober.run(config, NEVER)).not.toBeNull();
  await prober.stop();
});

it("does not dial again for an account that the server asked to leave alone, and does for another", async () => {
  const server = await fakeImapServer({ answers: { auth: "NO [UNAVAILABLE] Suggested Backoff Time: 60 seconds" } });
  const prober = createProber(OPTIONS, 1);
  const config = await serverConfig(server);
  const first = await prober.run(config, NEVER);
  const second = await prober.run(config, NEVER);
  expect([second?.id, second?.findings]).toEqual([first?.id, first?.findings]);
  expect(server.sessions).toHaveLength(1);
  expect((await prober.run({ ...config, login: null, depth: "connect" }, NEVER))?.state).toBe("up");
  expect(server.sessions).toHaveLength(2);
});

it("lets go of a check that nobody waits for any more", async () => {
  const silent = await fakeImapServer({ greeting: null });
  const left = new AbortController();
  const prober = createProber(OPTIONS);
  const running = prober.run(await serverConfig(silent, { timeoutSeconds: 60 }), left.signal);
  left.abort();
  expect(await running).toMatchObject({ state: "unknown", findings: [] });
});

it("calls off what is running when it stops", async () => {
  const silent = await fakeImapServer({ greeting: null });
  const prober = createProber(OPTIONS);
  const running = prober.run(await serverConfig(silent, { timeoutSeconds: 60 }), NEVER);
  await prober.stop();
  expect(await running).toMatchObject({ state: "unknown" });
});

it("does not ask again what hardly ever changes, as Prometheus comes back every minute", async () => {
  const server = await fakeImapServer();
  const prober = createProber(OPTIONS);
  const config = await serverConfig(server, { name: "again" });
  for (const _ of [1, 2]) await prober.run(config, NEVER);
  await server.idle();
  const asked = server.sessions.map(({ lines }) => lines.some((line) => line.includes(" NAMESPACE")));
  expect(asked).toEqual([true, false]);
});
