import { describe, expect, it } from "vitest";
import type { TokenFacts } from "../../../../server/contract/facts.ts";
import { tokenClientMisconfigured } from "../../../../server/diagnose/catalogue/token-client-misconfigured.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ASKED = { grant: "client-credentials", endpoint: "login.microsoftonline.com", cached: false } as const;

function refused(code: string, text: string) {
  return healthyFacts({ token: failed<TokenFacts>(code, text, ASKED) });
}

describe("token-client-misconfigured", () => {
  it.each([
    ["invalid_client", "AADSTS7000222: The provided client secret keys are expired."],
    ["unauthorized_client", "AADSTS700016: Application was not found in the directory."],
    ["invalid_scope", "AADSTS70011: The scope is not valid."],
    ["invalid_request", "AADSTS90002: Tenant not found."],
    ["unsupported_grant_type", "no"],
  ])("is found when the code is %s", (code, text) => {
    expect(evidenceOf(tokenClientMisconfigured, refused(code, text))).toEqual({
      ...TARGET,
      code,
      text,
      user: "monitor@example.com",
      endpoint: "login.microsoftonline.com",
    });
  });

  it.each(["invalid_grant", "consent_required", "HTTP_400", "ECONNREFUSED"])("is not found when it is %s", (code) => {
    expect(tokenClientMisconfigured.find(refused(code, "no"), CONTEXT)).toBeNull();
  });
});
