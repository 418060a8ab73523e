import { describe, expect, it } from "vitest";
import { authWrongServer } from "../../../../server/diagnose/catalogue/auth-wrong-server.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-wrong-server", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("REFERRAL", "LOGIN failed (wrong host)") });
    expect(evidenceOf(authWrongServer, facts)).toEqual({
      ...TARGET,
      code: "REFERRAL",
      text: "LOGIN failed (wrong host)",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authWrongServer.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authWrongServer.find(healthyFacts({ auth: failed("ECONNRESET", "LOGIN failed (wrong host)") }), CONTEXT),
    ).toBeNull();
  });
});
