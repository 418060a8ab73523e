import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { problemEntry } from "../../../server/present/problem-entry.ts";
import { SEVERITY_REASONS } from "../../../server/present/severity-reason.ts";

describe.each(LANGUAGES)("an entry of the catalogue in %s", (language) => {
  const entries = CATALOGUE.map((diagnosis) => problemEntry(diagnosis, language));

  it("has no placeholder left in its plain texts", () => {
    const left = entries.filter(({ plain }) => /\{\w+\}/.test(JSON.stringify(plain)));
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it("has a server's own names wherever something is to be typed, where it is written for one", () => {
    const names = { host: "mail.corp.example", port: 143, security: "starttls", user: "ada@corp.example" };
    for (const diagnosis of CATALOGUE) {
      const { id, plain, verify } = problemEntry(diagnosis, language, {
        names: { ...names, domain: "corp.example" },
        finding: null,
      });
      expect(JSON.stringify([plain, verify]), id).not.toMatch(/\b(?:HOST|PORT)\b/);
    }
  });

  it("says how to see that the problem is gone, and what to alert on", () => {
    for (const { id, verify, alert } of entries) {
      expect(verify.length).toBeGreaterThan(0);
      expect(alert.expression).toContain(`finding="${id}"`);
    }
  });
});

it("says who can fix it and whom it hurts as the finding of the server does", () => {
  const diagnosis = CATALOGUE.find(({ id }) => id === "auth-credentials-rejected");
  if (!diagnosis) throw new Error("the catalogue has it");
  const names = { host: "mail.corp.example", port: 993, user: "monitor@corp.example" };
  const evidence = { ...names, text: "no", secretFrom: "env", secretName: "CORP_PASSWORD" };
  const finding = { id: diagnosis.id, severity: "critical", phase: "auth", evidence } as const;
  const entry = problemEntry(diagnosis, "en", { names, finding });
  expect(entry).toMatchObject({
    who: ["admin"],
    scope: "account",
    severityReason: SEVERITY_REASONS.account.critical,
  });
  expect(entry.plain.fix.admin[0]).toContain("CORP_PASSWORD");
  const { secretFrom: _, secretName: __, ...own } = evidence;
  expect(problemEntry(diagnosis, "en", { names, finding: { ...finding, evidence: own } }).who[0]).toBe("user");
});

it("gives every subject of the catalogue steps of its own", () => {
  const entries = CATALOGUE.map((diagnosis) => problemEntry(diagnosis, "en"));
  expect(entries.filter(({ verify }) => verify.length < 2).map(({ id }) => id)).toEqual([]);
});

it("names the alerts that fire: those that name it before that of its server's state, and none for what no server has", () => {
  const alertsOf = (id: string) => {
    const diagnosis = CATALOGUE.find((one) => one.id === id);
    return diagnosis && problemEntry(diagnosis, "en").alert.rules.map(({ name }) => name);
  };
  expect(alertsOf("auth-credentials-rejected")).toEqual(["ImapscopeLoginFailing", "ImapscopeServerDown"]);
  expect(alertsOf("tls-certificate-expired")).toContain("ImapscopeCertificateExpiresInDays");
  expect(alertsOf("mailbox-disappeared")).toEqual(["ImapscopeMailboxStateLost", "ImapscopeServerDegraded"]);
  expect(alertsOf("capability-idle-missing")).toEqual([]);
  expect(alertsOf("policy-target-not-allowed")).toEqual([]);
});
