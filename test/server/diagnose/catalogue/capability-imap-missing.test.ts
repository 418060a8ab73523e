import { describe, expect, it } from "vitest";
import type { CapabilityFacts, PhaseOutcome } from "../../../../server/contract/facts.ts";
import { capabilityImapMissing } from "../../../../server/diagnose/catalogue/capability-imap-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("capability-imap-missing", () => {
  it("is found when no version of IMAP is among the capabilities", () => {
    const facts = healthyFacts({ capability: learnt(["AUTH=PLAIN", "ID"]) });
    expect(evidenceOf(capabilityImapMissing, facts)).toEqual({ ...TARGET, text: "AUTH=PLAIN ID" });
  });

  it("is found when the server refuses to name its capabilities", () => {
    const facts = healthyFacts({ capability: failed("BAD", "unknown command") });
    expect(evidenceOf(capabilityImapMissing, facts)).toEqual({ ...TARGET, code: "BAD", text: "unknown command" });
  });

  it("is not found when the server knows IMAP4rev2 only", () => {
    expect(capabilityImapMissing.find(healthyFacts({ capability: learnt(["IMAP4REV2"]) }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(capabilityImapMissing.find(healthyFacts({ capability: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});

function learnt(afterTls: readonly string[]): PhaseOutcome<CapabilityFacts> {
  return { status: "ok", at: 0, seconds: 0, value: { beforeTls: null, afterTls, afterLogin: null, sources: {} } };
}
