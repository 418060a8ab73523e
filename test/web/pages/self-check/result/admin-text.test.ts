import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../../server/contract/answers/check.ts";
import type { FindingReport } from "../../../../../server/contract/answers/finding.ts";
import { say } from "../../../../../server/contract/message.ts";
import { adminText } from "../../../../../web/pages/self-check/result/admin-text.ts";
import { mainFinding, reportedFinding } from "../../../../../web/pages/self-check/result/main-finding.ts";
import { resultTitle, verdictOf } from "../../../../../web/pages/self-check/result/result-title.ts";
import { selfCheck } from "../../../../../web/pages/self-check/words.ts";

const HEALTHY: CheckReport = {
  version: 1,
  id: "1",
  server: { name: "mail:993", host: "mail.example.com", port: 993, security: "implicit-tls", user: "anna" },
  depth: "login",
  startedAt: "2026-11-23T04:35:52.123Z",
  seconds: 0.2,
  state: "up",
  phases: [],
  findings: [],
  questions: null,
  sync: null,
  backOff: null,
  alerts: [],
  transcript: [],
};

function finding(overrides: Partial<FindingReport>): FindingReport {
  return {
    id: "auth-credentials-rejected",
    severity: "critical",
    phase: "auth",
    evidence: {},
    title: "The `server` rejects it",
    cause: "",
    fix: { user: [], admin: ["Look into the log.", "Test: `doveadm auth test anna`."] },
    reference: "https://example.com/",
    transient: false,
    verify: [],
    scope: "server",
    severityReason: "",
    who: ["admin"],
    ...overrides,
  };
}

const FAILED: CheckReport = {
  ...HEALTHY,
  state: "down",
  phases: [
    { phase: "auth", status: "failed", at: 0, seconds: 0, failure: { code: "AUTHENTICATIONFAILED", text: "no" } },
    { phase: "list", status: "skipped", because: "auth" },
  ],
  findings: [
    finding({}),
    finding({ id: "x", severity: "warning", title: "And that" }),
    finding({ severity: "notice" }),
  ],
};

describe("adminText", () => {
  it("says what was tried, what failed with which words, and what repairs it", () => {
    expect(adminText(FAILED, "anna@example.com", selfCheck).split("\n")).toEqual([
      "Account: anna@example.com (anna)",
      "Server: mail.example.com:993, SSL/TLS",
      "Time: 2026-11-23T04:35:52.123Z",
      "Result: The server rejects it",
      "  + And that",
      "Failed step: Signing in failed (auth)",
      "Answer: [AUTHENTICATIONFAILED] no",
      "",
      "For the administrator:",
      "1. Look into the log.",
      "2. Test: `doveadm auth test anna`.",
    ]);
  });

  it("says that there is no problem where there is none", () => {
    expect(adminText(HEALTHY, "anna", selfCheck)).toContain("Result: No problem was found.");
  });
});

describe("the result in a sentence", () => {
  it("is the root cause, unless that is only a note", () => {
    expect(resultTitle(FAILED, selfCheck.result)).toBe("The `server` rejects it");
    expect(mainFinding({ ...HEALTHY, findings: [finding({ severity: "notice" })] })).toBeNull();
  });

  it("is that mail works where only something else was noticed, which the administrator hears of", () => {
    const warned = { ...HEALTHY, state: "warning", findings: [finding({ severity: "warning" })] } as const;
    expect(resultTitle(warned, selfCheck.result)).toBe(say(selfCheck.result.works, { user: "anna" }, "en"));
    expect(reportedFinding(warned)).toBe(warned.findings[0]);
    expect(reportedFinding({ ...HEALTHY, findings: [finding({ severity: "notice" })] })).toBeNull();
    expect(verdictOf(warned)).toBeNull();
  });

  it("says whose it is to put right", () => {
    expect(verdictOf(FAILED)).toBe("admin");
    expect(verdictOf({ ...FAILED, findings: [finding({ who: ["user"] })] })).toBe("user");
    expect(verdictOf({ ...FAILED, findings: [finding({ who: ["user", "admin"] })] })).toBe("both");
    expect(verdictOf({ ...FAILED, state: "unknown" })).toBeNull();
  });

  it("is that all is well, as far as it was tried", () => {
    expect(resultTitle(HEALTHY, selfCheck.result)).toBe(say(selfCheck.result.works, { user: "anna" }, "en"));
    expect(resultTitle({ ...HEALTHY, depth: "connect" }, selfCheck.result)).toBe(selfCheck.result.reachable);
  });

  it("is why the check could not be made, where it was not", () => {
    const refused = {
      ...HEALTHY,
      state: "unknown",
      findings: [finding({ severity: "notice", title: "Not from here" })],
    };
    expect(resultTitle(refused as CheckReport, selfCheck.result)).toBe("Not from here");
    expect(resultTitle({ ...HEALTHY, state: "unknown" }, selfCheck.result)).toBe(selfCheck.result.unknown);
  });
});
