import { describe, expect, it } from "vitest";
import { authMailboxUnavailable } from "../../../../server/diagnose/catalogue/auth-mailbox-unavailable.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-mailbox-unavailable", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ list: failed("BAD", "User is authenticated but not connected.") });
    expect(evidenceOf(authMailboxUnavailable, facts)).toEqual({
      ...TARGET,
      code: "BAD",
      text: "User is authenticated but not connected.",
      user: "monitor@example.com",
      phase: "list",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authMailboxUnavailable.find(healthyFacts({ list: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authMailboxUnavailable.find(
        healthyFacts({ list: failed("ECONNRESET", "User is authenticated but not connected.") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
