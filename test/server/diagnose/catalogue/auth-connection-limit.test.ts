import { describe, expect, it } from "vitest";
import { authConnectionLimit } from "../../../../server/diagnose/catalogue/auth-connection-limit.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-connection-limit", () => {
  it("is found when a limit is reached", () => {
    const facts = healthyFacts({ auth: failed("LIMIT") });
    expect(evidenceOf(authConnectionLimit, facts)).toEqual({
      ...TARGET,
      code: "LIMIT",
      text: "what was said",
      user: "monitor@example.com",
    });
  });

  it("is found when an older Dovecot says it in words", () => {
    const facts = healthyFacts({ auth: failed("UNAVAILABLE", "Maximum number of connections from user+IP exceeded") });
    expect(evidenceOf(authConnectionLimit, facts)).toEqual({
      ...TARGET,
      code: "UNAVAILABLE",
      text: "Maximum number of connections from user+IP exceeded",
      user: "monitor@example.com",
    });
  });

  it("is found when Gmail says it in words", () => {
    const facts = healthyFacts({ auth: failed("ALERT", "Too many simultaneous connections. (Failure)") });
    expect(evidenceOf(authConnectionLimit, facts)).toEqual({
      ...TARGET,
      code: "ALERT",
      text: "Too many simultaneous connections. (Failure)",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server is unavailable for another reason", () => {
    expect(
      authConnectionLimit.find(
        healthyFacts({ auth: failed("UNAVAILABLE", "Temporary authentication failure.") }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when the login succeeded", () => {
    expect(authConnectionLimit.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
