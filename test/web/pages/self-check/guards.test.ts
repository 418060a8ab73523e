import { describe, expect, it } from "vitest";
import { isStep } from "../../../../web/api/check-guards.ts";
import {
  isDiscovered,
  isExplanation,
  isProblem,
  isResult,
  isSettings,
} from "../../../../web/pages/self-check/guards.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";

const SETTING = { host: "a", port: 993, security: "starttls", user: "u", source: { kind: "configured", server: "s" } };
const FOUND = {
  domain: "d",
  settings: [{ ...SETTING, checkable: true, label: "s" }],
  notes: [{ id: "plan", text: "t" }],
};
const EXPLAINED = { id: "i", confidence: "likely", why: "w", title: "t", cause: "c", fix: { user: ["u"], admin: [] } };

describe("the guards of the self-check", () => {
  it("let through what the API promises", () => {
    expect(isDiscovered(FOUND)).toBe(true);
    expect(isSettings({ setting: SETTING, phases: ["dns", "auth"] })).toBe(true);
    expect(isStep({ phase: "dns", at: 0 })).toBe(true);
    expect(isStep({ phase: "tcp", at: 0, status: "ok", seconds: 1, value: {} })).toBe(true);
    expect(isStep({ phase: "tcp", at: 0, status: "failed", seconds: 1, failure: { code: "c", text: "t" } })).toBe(true);
    expect(isResult({ ...healthyCheck(), translations: { en: [], "zh-CN": [] } })).toBe(true);
    expect(isProblem({ status: 403, detail: "no" })).toBe(true);
    expect(isExplanation({ diagnoses: [EXPLAINED] })).toBe(true);
  });

  it.each([
    [isDiscovered, { ...FOUND, settings: [SETTING] }],
    [isDiscovered, { ...FOUND, notes: ["plan"] }],
    [isSettings, { setting: { ...SETTING, port: "993" }, phases: [] }],
    [isSettings, { setting: SETTING, phases: ["sleep"] }],
    [isStep, { phase: "sleep", at: 0 }],
    [isStep, { phase: "tcp", at: 0, status: "ok", seconds: 1 }],
    [isStep, { phase: "tcp", at: 0, status: "skipped", because: "dns" }],
    [isResult, healthyCheck()],
    [isResult, { ...healthyCheck(), translations: { en: [] } }],
    [isProblem, { status: "403", detail: "no" }],
    [isExplanation, { diagnoses: [{ ...EXPLAINED, fix: {} }] }],
    [isExplanation, []],
    [isDiscovered, null],
  ])("%o refuses %j", (guard, value) => {
    expect(guard(value)).toBe(false);
  });
});
