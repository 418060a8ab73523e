import { expect, it } from "vitest";
import type { Check } from "../../../../server/diagnose/check.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { checkOf, measured, measuredServer, series } from "./measured.ts";

const FOUND: Partial<Check> = {
  state: "down",
  findings: [{ id: "auth-credentials-rejected", severity: "critical", phase: "auth", evidence: {} }],
};
const COUNTED = ["check_", "checks_total", "mailbox_uidvalidity", "phase_failures_total", "server_info"];

it("of a server in maintenance only its state and what is counted are left", async () => {
  const metrics = measured(healthyCheck(FOUND, healthyFacts()));
  const before = await series(metrics, "");
  metrics.pause("corp", true);
  const after = (await series(metrics, "")).filter((line) => line.includes('server="corp"'));
  expect(after.filter((line) => !COUNTED.some((name) => line.startsWith(name)))).toEqual([
    'server_maintenance{server="corp"} 1',
    'server_state{server="corp",state="degraded"} 0',
    'server_state{server="corp",state="down"} 0',
    'server_state{server="corp",state="unknown"} 1',
    'server_state{server="corp",state="up"} 0',
    'server_state{server="corp",state="warning"} 0',
  ]);
  for (const name of COUNTED) {
    const own = (line: string) => line.startsWith(name);
    expect(after.filter(own)).toEqual(before.filter(own));
  }
});

it("after maintenance the state stays unknown until the next check, which brings everything back", async () => {
  const metrics = measured(healthyCheck(FOUND, healthyFacts()));
  const before = (await series(metrics, "")).filter((line) => !line.includes("_total") && !line.startsWith("check_"));
  metrics.pause("corp", true);
  metrics.pause("corp", false);
  expect(await series(metrics, "server_maintenance")).toEqual(['server_maintenance{server="corp"} 0']);
  expect(await series(metrics, "server_up")).toEqual([]);
  metrics.observe(healthyCheck(FOUND, healthyFacts()));
  const after = (await series(metrics, "")).filter((line) => !line.includes("_total") && !line.startsWith("check_"));
  expect(after.filter((line) => line.includes("server="))).toEqual(before.filter((line) => line.includes("server=")));
});

it("goes with a server that leaves the configuration, and says nothing of others", async () => {
  const metrics = measured();
  metrics.servers([measuredServer(), measuredServer({ name: "other" })]);
  metrics.observe(checkOf("other"));
  const others = async () => (await series(metrics, "")).filter((line) => line.includes('server="other"'));
  const before = await others();
  metrics.pause("corp", true);
  metrics.pause("nobody", true);
  expect(await others()).toEqual(before);
  metrics.servers([measuredServer({ name: "other" })]);
  expect(await series(metrics, "server_maintenance")).toEqual(['server_maintenance{server="other"} 0']);
});
