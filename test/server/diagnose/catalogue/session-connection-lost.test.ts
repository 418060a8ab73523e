import { describe, expect, it } from "vitest";
import { sessionConnectionLost } from "../../../../server/diagnose/catalogue/session-connection-lost.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("session-connection-lost", () => {
  it("is found when the connection breaks during the login", () => {
    const facts = healthyFacts({ auth: failed("ECONNRESET") });
    expect(evidenceOf(sessionConnectionLost, facts)).toEqual({
      ...TARGET,
      code: "ECONNRESET",
      text: "what was said",
      user: "monitor@example.com",
      phase: "auth",
    });
  });

  it("is not found when it breaks during STARTTLS", () => {
    expect(
      sessionConnectionLost.find(
        healthyFacts({ starttls: failed("EConnectionClosed") }, { port: 143, security: "starttls" }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  it("is not found when it breaks during the logout", () => {
    expect(sessionConnectionLost.find(healthyFacts({ logout: failed("ECONNRESET") }), CONTEXT)).toBeNull();
  });
});
