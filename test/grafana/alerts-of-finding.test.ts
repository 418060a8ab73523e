import { expect, it } from "vitest";
import { alertsOfFinding } from "../../grafana/rules/source/alerts-of-finding.ts";
import { ALERTS } from "../../grafana/rules/source/files.ts";
import { alertsOf } from "../../grafana/rules/source/rule.ts";
import { CATALOGUE } from "../../server/diagnose/catalogue/index.ts";

/** On the speed of a server, on its budget and on imapscope itself: about no problem of the catalogue. */
const ABOUT_NONE = /PhaseSlow|Budget|Gone|Unreachable|Checks|Blind|Configuration|FailsItself|NotRecording|StoreFails/;

it("finds a problem for every alert that is about one, so that each is named on a page", () => {
  const named = new Set(CATALOGUE.flatMap((one) => alertsOfFinding(one).map(({ name }) => name)));
  const missing = alertsOf([ALERTS]).filter(({ alert }) => !named.has(alert) && !ABOUT_NONE.test(alert));
  expect(missing.map(({ alert }) => alert)).toEqual([]);
});

it("has the urgency and the patience of the rule", () => {
  expect(alertsOfFinding({ id: "quota-exceeded", severity: "error" })).toEqual([
    { name: "ImapscopeQuotaExceeded", severity: "critical", seconds: 300 },
    { name: "ImapscopeServerDegraded", severity: "warning", seconds: 300 },
  ]);
});
