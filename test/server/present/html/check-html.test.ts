import { html } from "hono/html";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { learnt } from "../../../../server/contract/phase-list.ts";
import { checkHtml } from "../../../../server/present/html/check-html.ts";
import { markCode } from "../../../../server/present/html/rich.ts";
import { report } from "../../../../server/present/report.ts";
import { SEVERITY_REASONS } from "../../../../server/present/severity-reason.ts";
import { wordsIn } from "../../../../server/present/text/words.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

const EVIL = `"><script>alert('1')</script>`;

function failing() {
  const { server } = healthyCheck();
  return healthyCheck({
    state: "down",
    server: { ...server, name: EVIL, user: EVIL },
    findings: [
      {
        id: "auth-credentials-rejected",
        severity: "critical",
        phase: "auth",
        evidence: { host: EVIL, user: EVIL, text: EVIL, code: "NO" },
      },
    ],
    transcript: [{ at: 0.1, from: "server", line: `a1 NO ${EVIL}` }],
  });
}

describe("whom a failure hurts", () => {
  it("is said of each finding, and the server is not called down for the account of the check", async () => {
    const { server } = healthyCheck();
    const { findings, ...rest } = failing();
    const refused = { ...rest, findings, server: { ...server, name: "corp", user: "monitor@example.com" } };
    const en = await checkHtml(report(refused, "en"), "en");
    expect(en).toContain("<title>The check cannot read mail on corp as monitor@example.com · imapscope</title>");
    expect(en).toContain(SEVERITY_REASONS.account.critical.replace("'", "&#39;"));
    expect(en).not.toContain("is down");
    expect(await checkHtml(report(refused, "zh-CN"), "zh-CN")).toContain(
      "<title>corp 的检查账号 monitor@example.com 无法收信 · imapscope</title>",
    );
    const expired = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: {} } as const;
    expect(await checkHtml(report({ ...refused, findings: [...findings, expired] }, "en"), "en")).toContain(
      "corp is down",
    );
  });
});

describe.each(LANGUAGES)("a report in %s", async (language) => {
  const text = await checkHtml(report(failing(), language), language);

  it("is one file: nothing to load, nothing to run", () => {
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain("default-src &#39;none&#39;");
    expect(text).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(/i);
  });

  it("escapes what a server or a configuration wrote, everywhere", () => {
    expect(text).not.toContain(EVIL);
    expect(text).toContain("&lt;script&gt;");
  });

  it("holds the finding, every step, the certificate and the dialogue", () => {
    expect(text).toContain("auth-credentials-rejected");
    expect(text.match(/<tr class="(?:ok|failed|skipped)">/g)?.length).toBeGreaterThan(8);
    expect(text).toContain(learnt(healthyCheck().phases.tls).chain?.[0]?.fingerprint ?? expect.fail("no certificate"));
    expect(text).toContain("S: a1 NO");
  });

  it("says that nothing is wrong where nothing is, and shows no dialogue where none was kept", async () => {
    const { nothingWrong, transcript: dialogue } = wordsIn(language);
    expect(text).not.toContain(nothingWrong);
    expect(text).toContain(`<h2>${dialogue}</h2>`);
    const healthy = await checkHtml(report(healthyCheck({ transcript: [] }), language), language);
    expect(healthy).toContain(`<p class="card">${nothingWrong}</p>`);
    expect(healthy).not.toContain(`<h2>${dialogue}</h2>`);
  });
});

it("marks what is to be typed, also when a backtick has no partner", () => {
  expect(`${html`${markCode("a `b<` c")}`}`).toBe("a <code>b&lt;</code> c");
  expect(`${html`${markCode("a `b")}`}`).not.toContain("<code>");
  expect(`${html`${null}${false}${"&"}`}`).toBe("&amp;");
});
