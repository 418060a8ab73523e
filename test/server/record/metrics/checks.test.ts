import { expect, it } from "vitest";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { NOW } from "../../../support/healthy-facts.ts";
import { measured, series } from "./measured.ts";

it("counts from 0, before the first check", async () => {
  const metrics = measured();
  expect(await series(metrics, "checks_total")).toEqual(['checks_total{server="corp"} 0']);
  expect(await series(metrics, "check_failures_total")).toEqual(['check_failures_total{server="corp"} 0']);
  expect(await series(metrics, "check_duration_seconds_count")).toEqual([
    'check_duration_seconds_count{server="corp"} 0',
  ]);
  expect(await series(metrics, "check_last_timestamp_seconds")).toEqual([]);
});

it("counts degraded and down as failures, and nothing else", async () => {
  const states = ["up", "warning", "degraded", "down", "down", "unknown"] as const;
  const metrics = measured(...states.map((state) => healthyCheck({ state, seconds: 0.3 })));
  expect(await series(metrics, "checks_total")).toEqual(['checks_total{server="corp"} 6']);
  expect(await series(metrics, "check_failures_total")).toEqual(['check_failures_total{server="corp"} 3']);
  const durations = await series(metrics, "check_duration_seconds_");
  expect(durations).toContain('check_duration_seconds_bucket{le="0.25",server="corp"} 0');
  expect(durations).toContain('check_duration_seconds_bucket{le="0.5",server="corp"} 6');
});

it("knows when the last check ended", async () => {
  const metrics = measured(healthyCheck({ seconds: 1.5 }));
  const ended = NOW.getTime() / 1000 + 1.5;
  expect(await series(metrics, "check_last_timestamp_seconds")).toEqual([
    `check_last_timestamp_seconds{server="corp"} ${ended}`,
  ]);
});

it("counts a check during which imapscope itself was held up, and does not take its time for the server's", async () => {
  const metrics = measured(healthyCheck({ seconds: 0.3 }), healthyCheck({ seconds: 9, heldUpSeconds: 8 }));
  expect(await series(metrics, "checks_total")).toEqual(['checks_total{server="corp"} 2']);
  expect(await series(metrics, "check_duration_seconds_count")).toEqual([
    'check_duration_seconds_count{server="corp"} 1',
  ]);
});
