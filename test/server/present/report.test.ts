import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { listPhases, recordPhases } from "../../../server/contract/phase-list.ts";
import { dnsTimeout } from "../../../server/diagnose/catalogue/dns-timeout.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { tlsCertificateExpired } from "../../../server/diagnose/catalogue/tls-certificate-expired.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { catalogueEntry, describe as describeFinding, report, titleOf } from "../../../server/present/report.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { healthyFacts } from "../../support/healthy-facts.ts";
import { CONTEXT, rejected } from "../diagnose/evidence-of.ts";

const EXPIRED = healthyFacts(
  { tls: rejected("CERT_HAS_EXPIRED", { notAfter: "2026-11-20T00:00:00.000Z" }) },
  { port: 9143 },
);
const CHECK = healthyCheck({ findings: diagnose(EXPIRED, CONTEXT), state: "down" }, EXPIRED);

describe("report", () => {
  it("says in English what is wrong and what to do", () => {
    const [finding] = report(CHECK, "en").findings;
    expect(finding).toMatchObject({
      id: "tls-certificate-expired",
      severity: "critical",
      phase: "tls",
      title: "The certificate of mail.example.com expired 3 days ago",
      reference: tlsCertificateExpired.reference,
    });
    expect(finding?.cause).toContain("until Nov 20, 2026");
    expect(finding?.fix.admin.join("\n")).toContain("openssl s_client -connect mail.example.com:9143 -servername");
  });

  it("says how to see that it is gone, with the server's own name and port", () => {
    const [finding] = report(CHECK, "en").findings;
    expect(finding?.verify.join("\n")).toContain(
      "openssl s_client -connect mail.example.com:9143 -servername mail.example.com",
    );
    expect(finding?.verify.join("\n")).toContain("imapscope check mail.example.com:9143");
  });

  it.each(LANGUAGES)("says no other title where that alone is wanted, in %s", (language) => {
    const [found] = CHECK.findings;
    if (!found) throw new Error("Nothing was found.");
    for (const finding of [found, { ...found, id: "of-another-version" }]) {
      expect(titleOf(finding, language)).toBe(describeFinding(finding, language).title);
    }
  });

  it("says it in Chinese", () => {
    const [finding] = report(CHECK, "zh-CN").findings;
    expect(finding?.title).toBe("mail.example.com 的证书已过期 3 天");
    expect(finding?.cause).toContain("2026年11月20日");
  });

  it.each(LANGUAGES)("leaves no placeholder and no `undefined` behind, in %s", (language) => {
    const texts = report(CHECK, language).findings.flatMap(({ title, cause, fix, verify }) => [
      title,
      cause,
      ...fix.user,
      ...fix.admin,
      ...verify,
    ]);
    expect(texts.join("\n")).not.toMatch(/[{}]|undefined/);
  });

  it("keeps everything else of the check", () => {
    const { findings: _, phases, ...rest } = report(CHECK, "en");
    expect({ ...rest, findings: CHECK.findings, phases: recordPhases(phases) }).toEqual(CHECK);
    expect(phases).toEqual(listPhases(CHECK));
  });

  it("adds the STARTTLS option to commands where the server wants it", () => {
    const [finding] = CHECK.findings;
    if (!finding) throw new Error("nothing was found");
    const starttls = { ...finding, evidence: { ...finding.evidence, security: "starttls" } };
    expect(describeFinding(starttls, "en").fix.admin.join("\n")).toContain("-starttls imap");
  });
});

describe("describe", () => {
  it("is harmless for a finding of another version", () => {
    const finding = { id: "tls-from-the-future", severity: "warning", phase: "tls", evidence: { x: 1 } } as const;
    expect(describeFinding(finding, "en")).toMatchObject({ ...finding, title: "A problem named tls-from-the-future" });
    expect(describeFinding(finding, "zh-CN").title).toBe("名为 tls-from-the-future 的问题");
  });
});

describe("what may pass by itself", () => {
  it.each([
    ["dns-timeout", true],
    ["tls-certificate-expired", false],
    ["tls-from-the-future", false],
  ])("of %s: %s", (id, transient) => {
    const finding = { id, severity: "critical", phase: null, evidence: {} } as const;
    expect(describeFinding(finding, "en").transient).toBe(transient);
  });

  it("is in the catalogue as well", () => {
    expect(catalogueEntry(dnsTimeout, "en").transient).toBe(true);
    expect(catalogueEntry(tlsCertificateExpired, "en").transient).toBe(false);
  });
});

describe("catalogueEntry", () => {
  it("shows what is filled in later as plain placeholders", () => {
    expect(catalogueEntry(tlsCertificateExpired, "en").title).toBe("The certificate of {host} expired {days} days ago");
    expect(catalogueEntry(tlsCertificateExpired, "zh-CN").title).toBe("{host} 的证书已过期 {days} 天");
  });

  it.each(LANGUAGES)("leaves no syntax of messages in any entry, in %s", (language) => {
    for (const diagnosis of CATALOGUE) {
      expect(JSON.stringify(catalogueEntry(diagnosis, language))).not.toMatch(/, (plural|select|number)/);
    }
  });
});
