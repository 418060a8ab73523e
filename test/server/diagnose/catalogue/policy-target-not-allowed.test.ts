import { describe, expect, it } from "vitest";
import type { ProbeFacts, Refusal } from "../../../../server/contract/facts.ts";
import { REFUSAL_REASONS } from "../../../../server/contract/refusals.ts";
import { policyTargetNotAllowed } from "../../../../server/diagnose/catalogue/policy-target-not-allowed.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { targetNotAllowed } from "../../../../server/probe/refusal.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("policy-target-not-allowed", () => {
  it.each(REFUSAL_REASONS)("is found when the address is refused as %s, and nothing else is", (reason) => {
    const facts = refused("tcp", { address: "10.0.0.5", reason });
    expect(evidenceOf(policyTargetNotAllowed, facts)).toEqual({
      ...TARGET,
      code: "TARGET_NOT_ALLOWED",
      text: `10.0.0.5 (${reason})`,
      address: "10.0.0.5",
      reason,
      phase: "tcp",
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["policy-target-not-allowed"]);
  });

  it("is found when the name is refused without a lookup", () => {
    const facts = refused("dns", { address: "mail.example.com", reason: "unlisted" });
    expect(evidenceOf(policyTargetNotAllowed, facts)).toMatchObject({ address: "mail.example.com", phase: "dns" });
    expect(diagnose(facts, CONTEXT)).toMatchObject([{ id: "policy-target-not-allowed", phase: "dns" }]);
  });

  it("is not found when the system refuses the connection", () => {
    expect(policyTargetNotAllowed.find(healthyFacts({ tcp: failed("EACCES") }), CONTEXT)).toBeNull();
  });
});

function refused(phase: "dns" | "tcp", refusal: Refusal): ProbeFacts {
  const failure = targetNotAllowed(refusal);
  return healthyFacts({ [phase]: { ...failed(failure.code, failure.text), failure } });
}
