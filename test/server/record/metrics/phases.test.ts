import { expect, it } from "vitest";
import { PHASE_ORDER } from "../../../../server/contract/phases.ts";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, measuredServer, series } from "./measured.ts";

const refused = { code: "ECONNREFUSED", text: "refused" };
const skipped = { status: "skipped", because: "tcp" } as const;
const tcpRefused = healthyCheck(
  { state: "down" },
  healthyFacts({
    tcp: { status: "failed", at: 0.003, seconds: 0.002, failure: refused },
    tls: skipped,
    greeting: skipped,
    capability: skipped,
    auth: skipped,
    list: skipped,
    status: skipped,
    quota: skipped,
    logout: skipped,
  }),
);

it("has a counter at 0 for every phase of the security mode, and for no other", async () => {
  const metrics = createMetrics("1");
  metrics.servers([measuredServer({ security: "none" })]);
  const phases = [...PHASE_ORDER.none].toSorted();
  expect(await series(metrics, "phase_")).toEqual(
    phases.map((phase) => `phase_failures_total{server="corp",phase="${phase}"} 0`),
  );
});

it("has the duration and success of every phase that ran, and none of one that was skipped", async () => {
  const metrics = measured(healthyCheck(), tcpRefused);
  expect(await series(metrics, "phase_duration_seconds")).toEqual([
    'phase_duration_seconds{server="corp",phase="dns"} 0.003',
    'phase_duration_seconds{server="corp",phase="tcp"} 0.002',
  ]);
  expect(await series(metrics, "phase_success")).toEqual([
    'phase_success{server="corp",phase="dns"} 1',
    'phase_success{server="corp",phase="tcp"} 0',
  ]);
  const failures = await series(metrics, "phase_failures_total");
  expect(failures).toHaveLength(PHASE_ORDER["implicit-tls"].length);
  expect(failures.filter((line) => !line.endsWith(" 0"))).toEqual([
    'phase_failures_total{server="corp",phase="tcp"} 1',
  ]);
});

it("blames no phase when the check could not be made", async () => {
  const metrics = measured(healthyCheck(), { ...tcpRefused, state: "unknown" });
  expect(await series(metrics, "phase_duration_seconds")).toEqual([]);
  expect(await series(metrics, "phase_success")).toEqual([]);
  expect((await series(metrics, "phase_failures_total")).filter((line) => !line.endsWith(" 0"))).toEqual([]);
});
