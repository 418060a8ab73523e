import { expect, it } from "vitest";
import { PHASE_ORDER } from "../../../../server/contract/phases.ts";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { checkOf, measured, measuredServer, series } from "./measured.ts";

const finding = { id: "capability-idle-missing", severity: "notice", phase: null, evidence: {} } as const;

it("loses every series of a server that leaves the configuration, and none of another", async () => {
  const metrics = createMetrics("1");
  metrics.servers([measuredServer(), measuredServer({ name: "other" })]);
  metrics.observe(checkOf("corp", { findings: [finding] }));
  metrics.observe(checkOf("other", { findings: [finding] }));
  const before = (await series(metrics, "")).filter((line) => line.includes('server="other"'));
  metrics.servers([measuredServer({ name: "other" })]);
  const after = (await series(metrics, "")).filter((line) => line.includes("server="));
  expect(after).toEqual(before);
  expect(before.length).toBeGreaterThan(50);
});

it("does not count a check of a server that is not configured", async () => {
  const metrics = measured(checkOf("somebody-else"));
  expect((await series(metrics, "")).filter((line) => line.includes("somebody-else"))).toEqual([]);
});

it("goes on counting when the configuration is loaded again", async () => {
  const metrics = measured(healthyCheck());
  metrics.servers([measuredServer({ labels: { team: "mail" } })]);
  expect(await series(metrics, "checks_total")).toEqual(['checks_total{server="corp"} 1']);
  expect(await series(metrics, "check_duration_seconds_count")).toEqual([
    'check_duration_seconds_count{server="corp"} 1',
  ]);
});

it("begins anew when the name means another server", async () => {
  const metrics = measured(healthyCheck());
  metrics.servers([measuredServer({ security: "starttls", port: 143 })]);
  expect(await series(metrics, "checks_total")).toEqual(['checks_total{server="corp"} 0']);
  expect(await series(metrics, "phase_success")).toEqual([]);
  expect(await series(metrics, "phase_failures_total")).toHaveLength(
    PHASE_ORDER.starttls.length - ["token", "sync"].length,
  );
});

it("reports the scheduler", async () => {
  const { scheduler, ...metrics } = createMetrics("1");
  scheduler.queued(3);
  scheduler.started(0.2);
  scheduler.skipped();
  const lines = await series({ ...metrics, scheduler }, "scheduler_");
  expect(lines).toContain("scheduler_queue_length 3");
  expect(lines).toContain('scheduler_start_delay_seconds_bucket{le="0.1"} 0');
  expect(lines).toContain('scheduler_start_delay_seconds_bucket{le="0.5"} 1');
  expect(lines).toContain("scheduler_skipped_checks_total 1");
});

it("reports when the configuration was loaded, and that a later one was refused", async () => {
  const metrics = createMetrics("1");
  metrics.config.loaded(new Date(1_790_000_000_500));
  expect(await series(metrics, "config_")).toEqual([
    "config_last_reload_success_timestamp_seconds 1790000000.5",
    "config_last_reload_successful 1",
  ]);
  metrics.config.refused();
  expect(await series(metrics, "config_last_reload_success")).toEqual([
    "config_last_reload_success_timestamp_seconds 1790000000.5",
    "config_last_reload_successful 0",
  ]);
});

it("says which version it is and on which Node.js it runs", async () => {
  expect(await series(createMetrics("1.2.3"), "build_info")).toEqual([
    `build_info{version="1.2.3",node_version="${process.versions.node}",public_url=""} 1`,
  ]);
});
