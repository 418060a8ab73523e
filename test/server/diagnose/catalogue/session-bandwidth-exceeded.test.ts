import { describe, expect, it } from "vitest";
import { sessionBandwidthExceeded } from "../../../../server/diagnose/catalogue/session-bandwidth-exceeded.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-bandwidth-exceeded", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("OVERQUOTA", "Account exceeded command or bandwidth limits.") });
    expect(evidenceOf(sessionBandwidthExceeded, facts)).toEqual({
      ...TARGET,
      code: "OVERQUOTA",
      text: "Account exceeded command or bandwidth limits.",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(sessionBandwidthExceeded.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      sessionBandwidthExceeded.find(
        healthyFacts({ list: failed("ECONNRESET", "Account exceeded command or bandwidth limits.") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
