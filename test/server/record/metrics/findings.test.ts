import { expect, it } from "vitest";
import type { Finding } from "../../../../server/contract/answers/finding.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { measured, series } from "./measured.ts";

const expiring: Finding = { id: "tls-certificate-expiring", severity: "warning", phase: "tls", evidence: { days: 9 } };
const idle: Finding = { id: "capability-idle-missing", severity: "notice", phase: "capability", evidence: {} };
const EXPIRING = 'finding_active{server="corp",finding="tls-certificate-expiring",severity="warning"}';
const IDLE = 'finding_active{server="corp",finding="capability-idle-missing",severity="notice"}';

it("is 1 while present and 0 when gone", async () => {
  const metrics = measured(healthyCheck());
  expect(await series(metrics, "finding_active")).toEqual([]);
  metrics.observe(healthyCheck({ findings: [expiring, idle] }));
  expect(await series(metrics, "finding_active")).toEqual([`${IDLE} 1`, `${EXPIRING} 1`]);
  metrics.observe(healthyCheck({ findings: [idle] }));
  expect(await series(metrics, "finding_active")).toEqual([`${IDLE} 1`, `${EXPIRING} 0`]);
});

it("has one series when a finding becomes worse", async () => {
  const worse = { ...expiring, severity: "critical" } as const;
  const metrics = measured(healthyCheck({ findings: [expiring] }), healthyCheck({ findings: [worse] }));
  expect(await series(metrics, "finding_active")).toEqual([`${EXPIRING.replace("warning", "critical")} 1`]);
});

it("is what is confirmed, not what the last check saw", async () => {
  const metrics = measured(healthyCheck());
  metrics.observe(healthyCheck({ state: "warning", findings: [expiring, idle] }), "up", [idle]);
  expect(await series(metrics, "finding_active")).toEqual([`${IDLE} 1`]);
  metrics.observe(healthyCheck({ state: "warning", findings: [expiring] }), "warning", [expiring]);
  expect(await series(metrics, "finding_active")).toEqual([`${IDLE} 0`, `${EXPIRING} 1`]);
});

it("goes with the state when that is another one without a check, and comes back with it", async () => {
  const metrics = measured(healthyCheck({ findings: [expiring] }));
  metrics.show("corp", "unknown");
  expect(await series(metrics, "finding_active")).toEqual([]);
  metrics.show("corp", "warning", [expiring]);
  expect(await series(metrics, "finding_active")).toEqual([`${EXPIRING} 1`]);
});

it("is absent while the state is unknown, and back with the next check", async () => {
  const metrics = measured(healthyCheck({ findings: [expiring] }), healthyCheck({ state: "unknown" }));
  expect(await series(metrics, "finding_active")).toEqual([]);
  metrics.observe(healthyCheck());
  expect(await series(metrics, "finding_active")).toEqual([`${EXPIRING} 0`]);
});
