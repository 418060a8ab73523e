import { pino } from "pino";
import { expect, it, vi } from "vitest";
import { check } from "../../../server/check.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import type { LiveEvent } from "../../../server/record/live.ts";
import { quietServer } from "../../support/app.ts";
import { configOf } from "../../support/config.ts";
import { exposed } from "../../support/exposed.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { monitored } from "../../support/monitored.ts";
import { failed } from "../diagnose/evidence-of.ts";

// A machine without a network cannot be had in a test, so what checks see on one is made up here, and only here.
vi.mock("../../../server/check.ts", () => ({ check: vi.fn() }));

const NAMES = ["one", "two", "three"];
let count = 0;

/** What the next check of each server sees, half a minute ago, so that none is answered from a warm result. */
function seeing(changes: Parameters<typeof healthyFacts>[0]): void {
  vi.mocked(check).mockImplementation(async ({ name }: ServerConfig) => {
    count += 1;
    const startedAt = new Date(Date.now() - 30_000 + count).toISOString();
    const state = Object.keys(changes ?? {}).length === 0 ? "up" : "down";
    return healthyCheck({ id: `check-${count}`, state, startedAt }, healthyFacts(changes, { name }));
  });
}

it("without a network of its own says so once, calls no server down, and goes on with the first success", async () => {
  const logged: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => logged.push(JSON.parse(line).msg) });
  const { monitor, live, metrics } = await monitored(log);
  const seldom = { timing: { kind: "every", seconds: 3600 } } as const;
  const servers = await Promise.all(
    NAMES.map((name) => quietServer({ ...seldom, name, host: `mail.${name}.example` })),
  );
  await monitor.apply(configOf(...servers));
  const checkAll = async () => {
    for (const name of NAMES) await monitor.checkNow(name);
  };
  const up = async () => (await exposed(metrics)).body.match(/^imapscope_server_up\{.*$/gm) ?? [];

  seeing({});
  await checkAll();
  expect(NAMES.map(live.state)).toEqual(["up", "up", "up"]);

  const events: LiveEvent[] = [];
  live.subscribe((event) => events.push(event));
  seeing({ dns: failed("EAI_AGAIN") });
  await checkAll();
  await checkAll();
  expect(NAMES.map(live.state)).toEqual(["unknown", "unknown", "unknown"]);
  expect(await up()).toEqual([]);
  expect(events.filter(({ type }) => type === "state")).toEqual([
    { type: "state", server: "one", state: "unknown" },
    { type: "state", server: "two", state: "unknown" },
  ]);
  expect(logged.filter((line) => line.includes("imapscope itself has no network"))).toHaveLength(1);

  seeing({});
  await monitor.checkNow("two");
  expect(NAMES.map(live.state)).toEqual(["up", "up", "up"]);
  expect(await up()).toHaveLength(3);
});
