import { describe, expect, it } from "vitest";
import type { HeldBack } from "../../../../server/contract/facts.ts";
import { policyLoginHeldBack } from "../../../../server/diagnose/catalogue/policy-login-held-back.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const MOMENTS = { refusedAt: "2026-11-23T11:40:07.000Z", until: "2026-11-23T12:10:07.000Z" };

describe("policy-login-held-back", () => {
  it.each<[HeldBack["phase"], boolean, string]>([
    ["auth", true, "yes"],
    ["auth", false, "no"],
    ["token", true, "yes"],
  ])("is found when the phase %s is left out, its last answer standing: %s", (phase, stands, said) => {
    const skipped = { status: "skipped", because: phase } as const;
    const facts = healthyFacts({ auth: skipped, list: skipped, status: skipped, quota: skipped });
    expect(evidenceOf(policyLoginHeldBack, { ...facts, heldBack: { phase, stands, ...MOMENTS } })).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      phase,
      stands: said,
      ...MOMENTS,
      refusedTime: "11:40",
      untilTime: "12:10",
    });
  });

  it("is not found on a healthy server", () => {
    expect(policyLoginHeldBack.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
