import { expect, it } from "vitest";
import { checkText } from "../../../../server/commands/text/check-text.ts";
import { report } from "../../../../server/diagnose/report.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

it.each([
  ["dns-timeout", "en", "[dns-timeout, critical, may pass by itself]"],
  ["dns-timeout", "zh-CN", "[dns-timeout, critical, 可能会自行恢复]"],
  ["dns-name-not-found", "en", "[dns-name-not-found, critical]"],
] as const)("says of %s in %s whether it may pass", (id, language, mark) => {
  const finding = { id, severity: "critical", phase: "dns", evidence: { host: "mail.example.com" } } as const;
  const check = report(healthyCheck({ state: "down", findings: [finding] }), language);
  expect(checkText(check, { language, colour: false, transcript: false })).toContain(mark);
});
