import { describe, expect, it } from "vitest";
import { isDiscovered, isExplanation, isPhase, isProblem, isSettings } from "../../../web/self-check/guards.ts";

const SETTING = { host: "a", port: 993, security: "starttls", user: "u", source: { kind: "configured", server: "s" } };
const FOUND = { domain: "d", settings: [{ ...SETTING, checkable: true }], notes: [{ id: "plan", text: "t" }] };
const EXPLAINED = { id: "i", confidence: "likely", why: "w", title: "t", cause: "c", fix: { user: ["u"], admin: [] } };

describe("the guards of the self-check", () => {
  it("let through what the API promises", () => {
    expect(isDiscovered(FOUND)).toBe(true);
    expect(isSettings({ setting: SETTING, phases: ["dns", "auth"] })).toBe(true);
    expect(isPhase({ phase: "dns", at: 0 })).toBe(true);
    expect(isProblem({ status: 403, detail: "no" })).toBe(true);
    expect(isExplanation({ diagnoses: [EXPLAINED] })).toBe(true);
  });

  it.each([
    [isDiscovered, { ...FOUND, settings: [SETTING] }],
    [isDiscovered, { ...FOUND, notes: ["plan"] }],
    [isSettings, { setting: { ...SETTING, port: "993" }, phases: [] }],
    [isSettings, { setting: SETTING, phases: ["sleep"] }],
    [isPhase, { phase: "sleep" }],
    [isProblem, { status: "403", detail: "no" }],
    [isExplanation, { diagnoses: [{ ...EXPLAINED, fix: {} }] }],
    [isExplanation, []],
    [isDiscovered, null],
  ])("%o refuses %j", (guard, value) => {
    expect(guard(value)).toBe(false);
  });
});
