import { describe, expect, it } from "vitest";
import type { Finding } from "../../../server/contract/answers/finding.ts";
import type { Phases, ServerFacts, TokenFacts } from "../../../server/contract/facts.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { configuredStepsIn } from "../../../server/present/configured-steps.ts";
import { render } from "../../../server/present/message.ts";
import { describe as describeFinding } from "../../../server/present/report.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT, failed, rejected } from "./evidence-of.ts";

const REFUSED: Partial<Phases> = { auth: failed("AUTHENTICATIONFAILED", "Authentication failed.") };
const FROM_ENV: Partial<ServerFacts> = { secret: { env: "CORP_PASSWORD" } };
const FROM_FILE: Partial<ServerFacts> = { secret: { file: "/run/secrets/corp" } };

function firstFinding(changes: Partial<Phases>, server: Partial<ServerFacts>): Finding {
  const [found] = diagnose(healthyFacts(changes, server), CONTEXT);
  if (!found) throw new Error("nothing was found");
  return found;
}

describe("a refused account that the configuration names", () => {
  it.each(LANGUAGES)("is the administrator's, whose first step names the variable, in %s", (language) => {
    const report = describeFinding(firstFinding(REFUSED, FROM_ENV), language);
    expect(report).toMatchObject({ id: "auth-credentials-rejected", who: ["admin"] });
    expect(report.fix.admin[0]).toContain("`CORP_PASSWORD`");
    expect(report.fix.admin[0]).not.toMatch(/[{}…]/);
  });

  it.each(LANGUAGES)("or the file, in %s", (language) => {
    const report = describeFinding(firstFinding(REFUSED, FROM_FILE), language);
    expect(report.who).toEqual(["admin"]);
    expect(report.fix.admin[0]).toContain("`/run/secrets/corp`");
  });

  it.each(LANGUAGES)("is told once what to put right in the configuration, in %s", (language) => {
    const naming = (server: Partial<ServerFacts>) =>
      describeFinding(firstFinding(REFUSED, server), language).fix.admin.filter((step) =>
        /auth\.password|_PASSWORD/.test(step),
      );
    expect(naming(FROM_ENV)).toHaveLength(1);
    expect(naming({})).toHaveLength(1);
  });

  it("has every step behind it that it does not repeat", () => {
    const visitors = describeFinding(firstFinding(REFUSED, {}), "en");
    const configured = describeFinding(firstFinding(REFUSED, FROM_FILE), "en");
    expect(configured.fix.admin.slice(1)).toEqual(visitors.fix.admin.slice(0, -1));
    expect(configured.fix.user).toEqual(visitors.fix.user);
  });

  it("of a visitor stays the visitor's", () => {
    const report = describeFinding(firstFinding(REFUSED, {}), "en");
    expect(report.who).toEqual(["user"]);
    expect(report.fix.admin[0]).toContain("doveadm auth test");
    expect(Object.keys(report.evidence)).not.toContain("secretName");
  });

  it.each([
    ["auth-app-password-required", { auth: failed("NO", "Application-specific password required") }],
    ["auth-password-expired", { auth: failed("EXPIRED", "Password expired") }],
    ["token-refresh-rejected", { token: failed<TokenFacts>("invalid_grant", "expired", { grant: "refresh-token" }) }],
  ] as const)("is told what to store for %s", (id, changes) => {
    const found = diagnose(healthyFacts(changes, FROM_FILE), CONTEXT).find((finding) => finding.id === id);
    expect(found && describeFinding(found, "en").fix.admin[0]).toContain("`/run/secrets/corp`");
  });

  it("says nothing of the secret where it was never tried", () => {
    const found = firstFinding({ tls: rejected("CERT_HAS_EXPIRED") }, FROM_ENV);
    expect(Object.keys(found.evidence)).not.toContain("secretName");
  });

  it.each(LANGUAGES)("has no step without its words, in %s", (language) => {
    const values = { user: "monitor@example.com", secretFrom: "env", secretName: "CORP_PASSWORD" };
    const steps = Object.values(configuredStepsIn(language));
    for (const step of steps) expect(render(step, values, language)).not.toMatch(/[{}…]/);
  });
});
