import { describe, expect, it } from "vitest";
import { sessionCommandRejected } from "../../../../server/diagnose/catalogue/session-command-rejected.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-command-rejected", () => {
  it("is found when the quota cannot be read", () => {
    const facts = healthyFacts({ quota: failed("NO", "Internal error") });
    expect(evidenceOf(sessionCommandRejected, facts)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      phase: "quota",
      code: "NO",
      text: "Internal error",
    });
  });

  it("is found when the server does not understand a command, and is as bad as what fails by it", () => {
    const facts = healthyFacts({ list: failed("BAD", "Unknown command") });
    expect(evidenceOf(sessionCommandRejected, facts)).toMatchObject({ phase: "list", code: "BAD" });
    expect(diagnose(facts, CONTEXT)[0]).toMatchObject({ id: "session-command-rejected", severity: "error" });
    expect(diagnose(healthyFacts({ auth: failed("BAD", "Bad syntax") }), CONTEXT)[0]?.severity).toBe("critical");
  });

  it("is not found when anything else is refused", () => {
    expect(sessionCommandRejected.find(healthyFacts({ list: failed("NO", "no") }), CONTEXT)).toBeNull();
  });
});
