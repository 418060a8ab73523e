import { describe, expect, it } from "vitest";
import { authImapDisabled } from "../../../../server/diagnose/catalogue/auth-imap-disabled.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-imap-disabled", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("ALERT", "IMAP access is disabled for this account") });
    expect(evidenceOf(authImapDisabled, facts)).toEqual({
      ...TARGET,
      code: "ALERT",
      text: "IMAP access is disabled for this account",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authImapDisabled.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authImapDisabled.find(
        healthyFacts({ auth: failed("ECONNRESET", "IMAP access is disabled for this account") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
