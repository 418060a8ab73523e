import { describe, expect, it } from "vitest";
import { tokenRefreshExpiring } from "../../../../server/diagnose/catalogue/token-refresh-expiring.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const DAY = 86_400;

/** The facts of a check whose token was got with a secret that ends in so many seconds. */
function endingIn(seconds: number, lifetime: number | null = null) {
  const at = new Date(CONTEXT.now.getTime() + seconds * 1000).toISOString();
  const value = {
    grant: "refresh-token",
    endpoint: "login.example.com",
    cached: true,
    expiresAt: null,
    scope: null,
    ends: { refreshToken: { at, lifetime } },
  } as const;
  return healthyFacts({ token: { status: "ok", at: 0, seconds: 0.1, value } });
}

describe("token-refresh-expiring", () => {
  it.each([
    ["three weeks before the end that the configuration names", 20.5 * DAY, null, 20, "no"],
    ["in the last third of a long life, two weeks at most", 13.5 * DAY, 90 * DAY, 13, "no"],
    ["in the last third of a short one", 1199, 3600, 0, "no"],
    ["when it should have ended", -2 * DAY, null, 0, "yes"],
  ])("is found %s", (_, seconds, lifetime, days, over) => {
    const evidence = evidenceOf(tokenRefreshExpiring, endingIn(seconds, lifetime));
    expect(evidence).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      endpoint: "login.example.com",
      endsAt: new Date(CONTEXT.now.getTime() + seconds * 1000).toISOString(),
      days,
      over,
    });
  });

  it.each([
    ["in time", 22 * DAY, null],
    ["two weeks before the end of a long life", 15 * DAY, 90 * DAY],
    ["when one that lives half an hour is renewed every five minutes", 1500, 1800],
  ])("is not found %s", (_, seconds, lifetime) => {
    expect(tokenRefreshExpiring.find(endingIn(seconds, lifetime), CONTEXT)).toBeNull();
  });

  it("is not found where nobody says when it ends", () => {
    expect(tokenRefreshExpiring.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
