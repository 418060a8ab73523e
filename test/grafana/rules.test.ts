import { describe, expect, it } from "vitest";
import { ALERTS, ruleFiles } from "../../grafana/rules/source/files.ts";
import { alertsOf } from "../../grafana/rules/source/rule.ts";
import { CATALOGUE } from "../../server/diagnose/catalogue/index.ts";
import { METRIC_NAMES } from "../support/metric-names.ts";

const files = ruleFiles(CATALOGUE);
const rules = files.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
const recorded = new Set(rules.flatMap((rule) => ("record" in rule ? [rule.record] : [])));

describe("the rules", () => {
  it("name only metrics that are promised, and series that other rules record", () => {
    const texts = rules.flatMap((rule) => [
      rule.expr,
      ...("annotations" in rule ? Object.values(rule.annotations) : []),
    ]);
    const asked = texts.flatMap((text) => text.match(/\bimapscope[_:][\w:]+/g) ?? []);
    expect([...new Set(asked)].filter((name) => !METRIC_NAMES.has(name) && !recorded.has(name))).toEqual([]);
  });

  it("have a title for each finding, in which nothing is left to fill in but host and port", () => {
    const titles = rules.flatMap((rule) =>
      "record" in rule && rule.record === "imapscope:finding:title" ? [rule.labels ?? {}] : [],
    );
    expect(titles.map(({ finding }) => finding)).toEqual(CATALOGUE.map(({ id }) => id));
    for (const { title } of titles) {
      expect(title?.replace(/\{(host|port)\}/g, "")).not.toMatch(/[{}]|the account the|a mailbox a/i);
      expect(title).toMatch(/^[A-Z{A…]/);
    }
  });

  it("name only findings of the catalogue, each alternative at least one", () => {
    const patterns = alertsOf([ALERTS]).flatMap(({ expr }) =>
      [...expr.matchAll(/finding=~"([^"]+)"/g)].map((match) => match[1] ?? ""),
    );
    expect(patterns.length).toBeGreaterThan(8);
    const alternatives = patterns.flatMap((pattern) => {
      const [, before = "", list = pattern, after = ""] = pattern.match(/^(.*)\((.+)\)(.*)$/) ?? [];
      return list.split("|").map((one) => `^${before}${one}${after}$`);
    });
    const known = CATALOGUE.map(({ id }) => id);
    expect(alternatives.filter((one) => !known.some((id) => new RegExp(one).test(id)))).toEqual([]);
  });

  it("say nothing of a server in its maintenance windows", () => {
    const ofServers = alertsOf([ALERTS]).filter(({ annotations }) => annotations.summary.includes("$labels.server"));
    expect(ofServers.length).toBeGreaterThan(15);
    for (const { alert, expr } of ofServers) {
      expect(expr, alert).toMatch(/\n {2}unless on \(job, instance, server\) imapscope_server_maintenance == 1$/);
    }
  });

  it.each(alertsOf([ALERTS]).map((alert) => [alert.alert, alert] as const))(
    "%s says what, why and where",
    (name, alert) => {
      expect(name).toMatch(/^Imapscope[A-Z]\w+$/);
      expect(["critical", "warning"]).toContain(alert.labels.severity);
      expect(alert.annotations.summary).toMatch(/\{\{ \$labels\.(server|instance) \}\}|Nobody watches/);
      expect(alert.annotations.description.length).toBeGreaterThan(40);
      expect(alert.annotations.runbook_url).toMatch(/^\{\{ with .+\}\}\/(problems\/|servers\/|$|\{\{)/s);
    },
  );
});
