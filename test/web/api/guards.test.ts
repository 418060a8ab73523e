import { describe, expect, it } from "vitest";
import { isCheck, isChecking, isCheckList } from "../../../web/api/check-guards.ts";
import { isOverview, isServerDetail, isServerSummary } from "../../../web/api/guards.ts";
import { expiredFinding, healthySummary, recentCheck, summaryWith } from "../healthy-summary.ts";

const FRAME = { now: "2026-11-23T12:00:00.000Z", demo: false, version: "0.1.0" };
const DETAIL = { before: null, answers: null };
const CHECK = {
  version: 1,
  id: "1",
  server: { name: "corp", host: "mail.example.com", port: 993, security: "implicit-tls" },
  depth: "login",
  startedAt: "2026-11-23T12:00:00.000Z",
  seconds: 0.2,
  state: "down",
  phases: [
    { phase: "dns", status: "ok", at: 0, seconds: 0.1, value: { addresses: [] } },
    { phase: "tcp", status: "failed", at: 0.1, seconds: 0.1, failure: { code: "ECONNREFUSED", text: "" } },
    { phase: "tls", status: "skipped", because: "tcp" },
  ],
  findings: [expiredFinding()],
  transcript: [{ at: 0, from: "note", line: "…" }],
};

describe("what the API promises", () => {
  it("is recognised", () => {
    expect(isOverview({ ...FRAME, servers: [healthySummary(), summaryWith([expiredFinding()])] })).toBe(true);
    expect(isCheck(CHECK)).toBe(true);
    expect(isServerDetail({ ...FRAME, ...DETAIL, server: healthySummary(), check: null })).toBe(true);
    expect(isServerDetail({ ...FRAME, ...DETAIL, server: healthySummary(), check: CHECK })).toBe(true);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "hello"],
    ["no time", { ...FRAME, now: "soon", servers: [] }],
    ["no list of servers", { ...FRAME, servers: {} }],
    ["a server of a state that does not exist", { ...FRAME, servers: [{ ...healthySummary(), state: "asleep" }] }],
  ])("is not recognised in %s", (_, value) => {
    expect(isOverview(value)).toBe(false);
  });

  it.each([
    ["another version", { version: 2 }],
    ["a phase that does not exist", { phases: [{ phase: "tea", status: "skipped", because: "dns" }] }],
    ["a phase without its failure", { phases: [{ phase: "tcp", status: "failed", at: 0, seconds: 1 }] }],
    ["a finding without its fix", { findings: [{ ...expiredFinding(), fix: null }] }],
    ["a transcript of numbers", { transcript: [1] }],
  ])("is no check with %s", (_, change) => {
    expect(isCheck({ ...CHECK, ...change })).toBe(false);
  });

  it("is a server in maintenance only with the time until when", () => {
    expect(isServerSummary(healthySummary({ paused: { until: "2026-11-23T14:00:00.000Z" } }))).toBe(true);
    expect(isServerSummary({ ...healthySummary(), paused: { until: "soon" } })).toBe(false);
  });

  it("is how far a check has come, with steps that have begun or ended", () => {
    const [dns] = CHECK.phases;
    const checking = { name: "corp", phases: ["dns", "tcp"], steps: [dns, { phase: "tcp", at: 0.1 }] };
    expect(isChecking(checking)).toBe(true);
    expect(isChecking({ ...checking, steps: [{ phase: "tea", at: 0.1 }] })).toBe(false);
    expect(isChecking({ ...checking, steps: [{ phase: "tcp" }] })).toBe(false);
  });

  it("is a list of checks", () => {
    expect(isCheckList({ checks: [recentCheck()] })).toBe(true);
    expect(isCheckList({ checks: [{ id: "1" }] })).toBe(false);
  });

  it("is no server without its latest checks", () => {
    expect(isServerSummary({ ...healthySummary(), recent: undefined })).toBe(false);
  });
});
