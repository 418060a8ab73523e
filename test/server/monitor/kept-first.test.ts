import { expect, it, vi } from "vitest";
import type { LiveEvent } from "../../../server/record/live.ts";
import { configOf } from "../../support/config.ts";
import { exposed } from "../../support/exposed.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { monitored } from "../../support/monitored.ts";
import { serverConfig } from "../../support/server-config.ts";

const seldom = { timing: { kind: "every", seconds: 86_400 } } as const;

/** A monitor of one server whose checks are kept when `keep` is called. */
async function waiting() {
  const { store, ...rest } = await monitored();
  const [asked, kept] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const save = store.save.bind(store);
  vi.spyOn(store, "save").mockImplementation(async (...check) => {
    asked.resolve();
    await kept.promise;
    return save(...check);
  });
  const config = configOf(await serverConfig(await fakeImapServer(), seldom));
  await rest.monitor.apply(config);
  return { ...rest, store, config, asked: asked.promise, keep: kept.resolve };
}

it("tells nobody of a check before it is kept for good", async () => {
  const { monitor, live, metrics, asked, keep } = await waiting();
  const events: LiveEvent["type"][] = [];
  live.subscribe(({ type }) => events.push(type));
  const counted = async () => (await exposed(metrics)).body.includes('imapscope_checks_total{server="corp"} 1');
  const done = monitor.checkNow("corp");
  await asked;
  expect([events, live.latest("corp"), await counted()]).toEqual([["checking"], null, false]);
  keep();
  expect((await done)?.id).toBe(live.latest("corp")?.id);
  expect([events, await counted()]).toEqual([["checking", "done"], true]);
});

it("keeps what it has seen when it stops, and waits for that", async () => {
  const { monitor, store, asked, keep } = await waiting();
  const done = monitor.checkNow("corp");
  await asked;
  const stopped = monitor.stop();
  keep();
  await stopped;
  expect((await store.check((await done)?.id ?? ""))?.state).toBe("up");
});

it("tells nobody of a check whose server left before it was kept", async () => {
  const { monitor, live, metrics, asked, keep } = await waiting();
  const done = monitor.checkNow("corp");
  await asked;
  await monitor.apply(configOf());
  keep();
  expect((await done)?.state).toBe("up");
  expect([live.latest("corp"), (await exposed(metrics)).body.includes('server="corp"')]).toEqual([null, false]);
});
