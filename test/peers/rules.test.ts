import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ALERTS } from "../../grafana/rules/source/files.ts";
import { alertsOf } from "../../grafana/rules/source/rule.ts";
import { describeWith, PEERS } from "../support/peers.ts";
import { ROOT, RULE_FILES } from "../support/rules.ts";

const TESTS = globSync("grafana/rules/tests/*.yaml", { cwd: ROOT }).toSorted();

const testFile = z.object({
  tests: z.array(
    z.object({
      name: z.string(),
      input_series: z.array(z.object({ series: z.string() })),
      alert_rule_test: z.array(
        z.object({
          alertname: z.string(),
          exp_alerts: z.array(z.object({ exp_labels: z.record(z.string(), z.string()) })),
        }),
      ),
    }),
  ),
});

function promtool(...args: string[]): Promise<{ status: number; output: string }> {
  return new Promise((done) => {
    execFile(PEERS.promtool, args, (error, stdout, stderr) =>
      done({ status: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

describeWith(["promtool"], "promtool", () => {
  it("has nothing to say against the rules", async () => {
    const { status, output } = await promtool("check", "rules", ...RULE_FILES);
    expect(status, output).toBe(0);
    expect(output.match(/SUCCESS: \d+ rules found/g)).toHaveLength(RULE_FILES.length);
  });

  it.concurrent.each(TESTS)("sees the alerts fire and stay silent as %s says", async (file) => {
    const { status, output } = await promtool("test", "rules", join(ROOT, file));
    expect(status, output).toBe(0);
  });
});

describe("the tests of the rules", () => {
  const cases = TESTS.flatMap((file) => testFile.parse(parse(readFileSync(join(ROOT, file), "utf8"))).tests);
  /** Which part a series plays: the name of its server, or of its imapscope. */
  const partsIn = (series: string) =>
    [...series.matchAll(/(?:server|instance)="(\w+)/g)].map((match) => match[1] ?? "");

  it.each(alertsOf([ALERTS]).map((alert) => [alert.alert, alert] as const))("try %s both ways", (name, alert) => {
    const own = cases.filter((one) => one.alert_rule_test.some(({ alertname }) => alertname === name));
    const asked = own.flatMap((one) => one.alert_rule_test.filter(({ alertname }) => alertname === name));
    const fired = asked.flatMap(({ exp_alerts }) => exp_alerts.map(({ exp_labels }) => exp_labels));
    expect(fired).not.toEqual([]);
    if (name === "ImapscopeGone") {
      // Fires for nobody in particular: silence is a case of its own, in which imapscope is restarted.
      expect(own.map((one) => one.name)).toContain("ImapscopeGone after a restart");
      expect(asked.some(({ exp_alerts }) => exp_alerts.length === 0)).toBe(true);
      return;
    }
    const silent = ["restarted"];
    if (alert.for !== undefined) silent.push("flapping");
    if (!["ImapscopeUnreachable", "ImapscopeConfigurationRefused"].includes(name)) silent.push("paused");
    const present = new Set(own.flatMap((one) => one.input_series.flatMap(({ series }) => partsIn(series))));
    expect([...present]).toEqual(expect.arrayContaining([...silent, "broken"]));
    const guilty = new Set(
      fired.flatMap((labels) => partsIn(`server="${labels.server ?? ""}" instance="${labels.instance}"`)),
    );
    expect(guilty).toContain("broken");
    for (const part of [...silent, "healthy"]) expect(guilty).not.toContain(part);
  });
});
