import { describe, expect, it } from "vitest";
import { authClientAddressBlocked } from "../../../../server/diagnose/catalogue/auth-client-address-blocked.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-client-address-blocked", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("BYE", "Your IP address has been blocked") });
    expect(evidenceOf(authClientAddressBlocked, facts)).toEqual({
      ...TARGET,
      code: "BYE",
      text: "Your IP address has been blocked",
      user: "monitor@example.com",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authClientAddressBlocked.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authClientAddressBlocked.find(
        healthyFacts({ auth: failed("ECONNRESET", "Your IP address has been blocked") }),
        CONTEXT,
      ),
    ).toBeNull();
  });
});
