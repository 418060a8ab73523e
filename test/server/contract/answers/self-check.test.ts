import { describe, expect, it } from "vitest";
import { healthyReport } from "../../../support/healthy-report.ts";
import { isUnderstood } from "../../../support/understood.ts";

const SETTING = { host: "a", port: 993, security: "starttls", user: "u", source: { kind: "configured", server: "s" } };
const FOUND = {
  address: "u@d",
  domain: "d",
  settings: [{ ...SETTING, checkable: true, label: "s" }],
  notes: [{ id: "plan", text: "t" }],
};
const EXPLAINED = { id: "i", confidence: "likely", why: "w", title: "t", cause: "c", fix: { user: ["u"], admin: [] } };

describe("the answers of the self-check", () => {
  it("let through what the API promises", () => {
    expect(isUnderstood("Discovered", FOUND)).toBe(true);
    expect(isUnderstood("SelfCheckSettings", { setting: SETTING, phases: ["dns", "auth"] })).toBe(true);
    expect(isUnderstood("SelfCheckQueued", { place: 1 })).toBe(true);
    expect(isUnderstood("Step", { phase: "dns", at: 0 })).toBe(true);
    expect(isUnderstood("Step", { phase: "tcp", at: 0, status: "ok", seconds: 1, value: {} })).toBe(true);
    expect(
      isUnderstood("Step", { phase: "tcp", at: 0, status: "failed", seconds: 1, failure: { code: "c", text: "t" } }),
    ).toBe(true);
    expect(isUnderstood("SelfCheckResult", { ...healthyReport(), translations: { en: [], "zh-CN": [] } })).toBe(true);
    expect(isUnderstood("Problem", { type: "about:blank", title: "Forbidden", status: 403, detail: "no" })).toBe(true);
    expect(isUnderstood("Explanation", { diagnoses: [EXPLAINED] })).toBe(true);
  });

  it.each([
    ["Discovered", { ...FOUND, settings: [SETTING] }],
    ["Discovered", { ...FOUND, notes: ["plan"] }],
    ["SelfCheckSettings", { setting: { ...SETTING, port: "993" }, phases: [] }],
    ["SelfCheckSettings", { setting: SETTING, phases: ["sleep"] }],
    ["Step", { phase: "sleep", at: 0 }],
    ["Step", { phase: "tcp", at: 0, status: "ok", seconds: 1 }],
    ["Step", { phase: "tcp", at: 0, status: "skipped", because: "dns" }],
    ["SelfCheckResult", healthyReport()],
    ["SelfCheckResult", { ...healthyReport(), translations: { en: [] } }],
    ["Problem", { type: "about:blank", title: "Forbidden", status: "403", detail: "no" }],
    ["Explanation", { diagnoses: [{ ...EXPLAINED, fix: {} }] }],
    ["Explanation", []],
    ["Discovered", null],
  ])("%s refuses %j", (name, value) => {
    expect(isUnderstood(name, value)).toBe(false);
  });
});
