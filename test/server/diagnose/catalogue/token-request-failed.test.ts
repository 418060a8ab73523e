import { describe, expect, it } from "vitest";
import type { TokenFacts } from "../../../../server/contract/facts.ts";
import { tokenRequestFailed } from "../../../../server/diagnose/catalogue/token-request-failed.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const ASKED = { grant: "client-credentials", endpoint: "login.example.com", cached: false } as const;

describe("token-request-failed", () => {
  it.each([
    ["ECONNREFUSED", "connect ECONNREFUSED 192.0.2.1:443"],
    ["CERT_HAS_EXPIRED", "certificate has expired"],
    ["ETIMEDOUT", "no answer within 15 s"],
    ["HTTP_503", "503 Service Unavailable"],
    ["INVALID_TOKEN_RESPONSE", "the answer is not a JSON object"],
    ["temporarily_unavailable", "try later"],
    ["invalid_grant", "the client may not do that"],
  ])("is found when the request ends with %s", (code, text) => {
    const facts = healthyFacts({ token: failed<TokenFacts>(code, text, ASKED) });
    expect(evidenceOf(tokenRequestFailed, facts)).toEqual({
      ...TARGET,
      code,
      text,
      user: "monitor@example.com",
      endpoint: "login.example.com",
    });
  });

  it("gives way to what says it better", () => {
    const facts = healthyFacts({ token: failed<TokenFacts>("invalid_client", "secret expired", ASKED) });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["token-client-misconfigured"]);
  });

  it("is found also in facts that do not name the endpoint", () => {
    expect(evidenceOf(tokenRequestFailed, healthyFacts({ token: failed("ETIMEDOUT") }))).toMatchObject({
      endpoint: "OAuth 2.0",
    });
  });

  it("is not found without OAuth 2.0", () => {
    expect(tokenRequestFailed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
