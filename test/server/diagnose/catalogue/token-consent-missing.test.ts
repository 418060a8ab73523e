import { describe, expect, it } from "vitest";
import type { TokenFacts } from "../../../../server/contract/facts.ts";
import { tokenConsentMissing } from "../../../../server/diagnose/catalogue/token-consent-missing.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ASKED = { grant: "refresh-token", endpoint: "login.microsoftonline.com", cached: false } as const;

function refused(code: string, text: string) {
  return healthyFacts({ token: failed<TokenFacts>(code, text, ASKED) });
}

describe("token-consent-missing", () => {
  it.each([
    ["consent_required", "somebody must agree"],
    ["interaction_required", "AADSTS50076: use multi-factor authentication"],
    ["access_denied", "no"],
    ["invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application."],
  ])("is found when the code is %s and the text %s", (code, text) => {
    expect(evidenceOf(tokenConsentMissing, refused(code, text))).toEqual({
      ...TARGET,
      code,
      text,
      user: "monitor@example.com",
      endpoint: "login.microsoftonline.com",
    });
  });

  it.each([
    ["invalid_grant", "AADSTS700082: The refresh token has expired due to inactivity."],
    ["invalid_grant", "AADSTS650010: another number"],
    ["invalid_client", "AADSTS7000222: The provided client secret keys are expired."],
    ["HTTP_503", "503 Service Unavailable"],
  ])("is not found when the code is %s and the text %s", (code, text) => {
    expect(tokenConsentMissing.find(refused(code, text), CONTEXT)).toBeNull();
  });
});
