import { expect, it } from "vitest";
import { report } from "../../../../server/present/report.ts";
import { checkText } from "../../../../server/present/text/check-text.ts";
import { CHECK } from "../../../../server/present/text/words.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

it.each([
  ["dns-timeout", "en", "[dns-timeout, critical, may pass by itself]"],
  ["dns-timeout", "zh-CN", "[dns-timeout, 严重, 可能会自行恢复]"],
  ["dns-name-not-found", "en", "[dns-name-not-found, critical]"],
] as const)("says of %s in %s whether it may pass", (id, language, mark) => {
  const finding = { id, severity: "critical", phase: "dns", evidence: { host: "mail.example.com" } } as const;
  const check = report(healthyCheck({ state: "down", findings: [finding] }), language);
  expect(checkText(check, { language, colour: false, transcript: false })).toContain(mark);
});

it.each([
  ["auth-credentials-rejected", "en", "This account cannot read its mail; others may be fine, they were not tested."],
  ["auth-credentials-rejected", "zh-CN", "该账号无法收信；其他账号没有测试，可能一切正常。"],
  ["tls-certificate-expired", "en", "Nobody can read mail on this server with these settings."],
] as const)("says of %s in %s whom it hurts", (id, language, reason) => {
  const finding = { id, severity: "critical", phase: "auth", evidence: { host: "mail.example.com" } } as const;
  const check = report(healthyCheck({ state: "down", findings: [finding] }), language);
  expect(checkText(check, { language, colour: false, transcript: false })).toContain(`\n  ${reason}\n`);
});

it.each([
  ["auth-credentials-rejected", "DOWN · The check cannot read mail on corp as monitor@example.com\n"],
  ["tls-certificate-expired", "DOWN · The certificate"],
])("says beside the state, of %s, whom it hurts", (id, head) => {
  const finding = { id, severity: "critical", phase: "auth", evidence: { host: "mail.example.com" } } as const;
  const check = report(healthyCheck({ state: "down", findings: [finding] }), "en");
  expect(checkText(check, { language: "en", colour: false, transcript: false })).toContain(`\n${head}`);
});

it.each([
  ["en", "How to see that it is gone"],
  ["zh-CN", "如何确认已经解决"],
] as const)("says in %s how to see that it is gone, as it is to be typed", (language, heading) => {
  const evidence = { host: "mail.example.com" };
  const finding = { id: "dns-timeout", severity: "critical", phase: "dns", evidence } as const;
  const text = checkText(report(healthyCheck({ state: "down", findings: [finding] }), language), {
    language,
    colour: false,
    transcript: false,
  });
  expect(text.slice(text.indexOf(heading))).toContain("`dig +short mail.example.com A mail.example.com AAAA`");
});

it.each([
  ["en", "Commands that begin with `imapscope` are called `npx imapscope …` here."],
  ["zh-CN", "以 `imapscope` 开头的命令在这里写作 `npx imapscope …`。"],
] as const)("says in %s, below what is wrong, how commands are called here", (language, sentence) => {
  const finding = { id: "dns-timeout", severity: "critical", phase: "dns", evidence: {} } as const;
  const options = { language, colour: false, transcript: false, called: "npx imapscope" };
  const broken = checkText(report(healthyCheck({ state: "down", findings: [finding] }), language), options);
  expect(broken.trimEnd().endsWith(`\n\n${sentence}`)).toBe(true);
  expect(checkText(report(healthyCheck(), language), options)).not.toContain("npx");
});

it.each([
  ["en", "More: https://"],
  ["zh-CN", "详细说明：https://"],
] as const)("says in %s where there is more", (language, sentence) => {
  const finding = { id: "dns-timeout", severity: "critical", phase: "dns", evidence: {} } as const;
  const check = report(healthyCheck({ state: "down", findings: [finding] }), language);
  expect(checkText(check, { language, colour: false, transcript: false })).toContain(`\n  ${sentence}`);
});

it("has no heading above steps that there are none of", () => {
  const evidence = { host: "mail.example.com", before: "CN=E5", after: "CN=R3", since: "2026-11-23T12:00:00.000Z" };
  const finding = { id: "tls-certificate-issuer-changed", severity: "notice", phase: "tls", evidence } as const;
  const check = report(healthyCheck({ state: "warning", findings: [finding] }), "en");
  const text = checkText(check, { language: "en", colour: false, transcript: false });
  expect(check.findings[0]?.fix.user).toEqual([]);
  expect(text).not.toContain(CHECK.forYou);
  expect(text).toContain(`\n  ${CHECK.forAdministrator}\n    1. `);
});
