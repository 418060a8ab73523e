import { expect, it } from "vitest";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { measured, series } from "./measured.ts";

it.each([
  ["up", ['server_up{server="corp"} 1']],
  ["warning", ['server_up{server="corp"} 1']],
  ["degraded", ['server_up{server="corp"} 1']],
  ["down", ['server_up{server="corp"} 0']],
  ["unknown", []],
] as const)("of a server that is %s, up says so, absent while unknown", async (state, up) => {
  const metrics = measured(healthyCheck(), healthyCheck({ state }));
  expect(await series(metrics, "server_up")).toEqual(up);
  const states = await series(metrics, "server_state");
  expect(states).toHaveLength(5);
  expect(states.filter((line) => line.endsWith(" 1"))).toEqual([`server_state{server="corp",state="${state}"} 1`]);
});

it("is unknown before the first check", async () => {
  const metrics = measured();
  expect(await series(metrics, "server_up")).toEqual([]);
  expect(await series(metrics, "server_state")).toContain('server_state{server="corp",state="unknown"} 1');
});

it("is what is confirmed, while failed checks are counted as they are seen", async () => {
  const metrics = measured(healthyCheck());
  metrics.observe(healthyCheck({ state: "down" }), "up");
  expect(await series(metrics, "server_up")).toEqual(['server_up{server="corp"} 1']);
  expect(await series(metrics, "check_failures")).toEqual(['check_failures_total{server="corp"} 1']);
});

it("can change without a check, of a configured server", async () => {
  const metrics = measured(healthyCheck());
  metrics.show("corp", "unknown");
  metrics.show("gone", "down");
  expect(await series(metrics, "server_up")).toEqual([]);
  expect(await series(metrics, "server_state")).toContain('server_state{server="corp",state="unknown"} 1');
});
