import { expect, it } from "vitest";
import { expiredFinding, recentCheck } from "../../../support/healthy-summary.ts";
import { isUnderstood } from "../../../support/understood.ts";
import { CHECK } from "./check-answer.ts";

it("knows a check", () => {
  expect(isUnderstood("CheckReport", CHECK)).toBe(true);
});

it.each([
  ["another version", { version: 2 }],
  ["a phase that does not exist", { phases: [{ phase: "tea", status: "skipped", because: "dns" }] }],
  ["a phase without its failure", { phases: [{ phase: "tcp", status: "failed", at: 0, seconds: 1 }] }],
  ["a finding without its fix", { findings: [{ ...expiredFinding(), fix: null }] }],
  ["a transcript of numbers", { transcript: [1] }],
])("knows no check with %s", (_, change) => {
  expect(isUnderstood("CheckReport", { ...CHECK, ...change })).toBe(false);
});

it("knows how far a check has come, with steps that have begun or ended", () => {
  const [dns] = CHECK.phases;
  const checking = { name: "corp", phases: ["dns", "tcp"], steps: [dns, { phase: "tcp", at: 0.1 }] };
  expect(isUnderstood("Checking", checking)).toBe(true);
  expect(isUnderstood("Checking", { ...checking, steps: [{ phase: "tea", at: 0.1 }] })).toBe(false);
  expect(isUnderstood("Checking", { ...checking, steps: [{ phase: "tcp" }] })).toBe(false);
});

it("knows a list of checks", () => {
  expect(isUnderstood("CheckList", { checks: [{ ...recentCheck(), findings: [] }] })).toBe(true);
  expect(isUnderstood("CheckList", { checks: [{ id: "1", findings: [] }] })).toBe(false);
});
