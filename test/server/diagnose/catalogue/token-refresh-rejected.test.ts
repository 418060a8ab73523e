import { describe, expect, it } from "vitest";
import type { TokenFacts } from "../../../../server/contract/facts.ts";
import { tokenRefreshRejected } from "../../../../server/diagnose/catalogue/token-refresh-rejected.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ASKED = { grant: "refresh-token", endpoint: "oauth2.googleapis.com", cached: false } as const;

function refused(code: string, text: string, asked: Partial<TokenFacts> = ASKED) {
  return healthyFacts({ token: failed<TokenFacts>(code, text, asked) });
}

describe("token-refresh-rejected", () => {
  it("is found when the refresh token is refused", () => {
    const text = "Token has been expired or revoked.";
    expect(evidenceOf(tokenRefreshRejected, refused("invalid_grant", text))).toEqual({
      ...TARGET,
      code: "invalid_grant",
      text,
      user: "monitor@example.com",
      endpoint: "oauth2.googleapis.com",
    });
  });

  it.each([
    ["the client is refused", refused("invalid_client", "no")],
    ["nobody has agreed yet", refused("invalid_grant", "AADSTS65001: The user has not consented.")],
    ["there was no refresh token", refused("invalid_grant", "no", { ...ASKED, grant: "client-credentials" })],
  ])("is not found when %s", (_, facts) => {
    expect(tokenRefreshRejected.find(facts, CONTEXT)).toBeNull();
  });
});
