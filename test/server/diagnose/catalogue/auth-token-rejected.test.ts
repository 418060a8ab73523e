import { describe, expect, it } from "vitest";
import type { AuthFacts, PhaseOutcome, TokenFacts } from "../../../../server/contract/facts.ts";
import { authTokenRejected } from "../../../../server/diagnose/catalogue/auth-token-rejected.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { describe as inWords } from "../../../../server/present/report.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const GIVEN: PhaseOutcome<TokenFacts> = {
  status: "ok",
  at: 0,
  seconds: 1,
  value: { grant: "client-credentials", endpoint: "login.example.com", cached: true, expiresAt: null, scope: null },
};

function rejected(code: string, value: Partial<AuthFacts>) {
  return healthyFacts({ auth: failed<AuthFacts>(code, "AUTHENTICATE failed.", value) });
}

describe("auth-token-rejected", () => {
  it.each(["XOAUTH2", "OAUTHBEARER"])("is found when the server refuses a token by %s", (mechanism) => {
    expect(evidenceOf(authTokenRejected, rejected("NO", { mechanism, challenge: null }))).toEqual({
      ...TARGET,
      code: "NO",
      text: "AUTHENTICATE failed.",
      user: "monitor@example.com",
      mechanism,
      status: "none",
      scope: "none",
    });
  });

  it("says what the server said of the reason", () => {
    const challenge = { status: "400", schemes: "Bearer", scope: "https://mail.google.com/" };
    const facts = rejected("AUTHENTICATIONFAILED", { mechanism: "XOAUTH2", challenge });
    expect(evidenceOf(authTokenRejected, facts)).toMatchObject({ status: "400", scope: "https://mail.google.com/" });
    const [finding] = diagnose(facts, CONTEXT);
    if (!finding) throw new Error("nothing was found");
    for (const language of ["en", "zh-CN"] as const) {
      expect(inWords(finding, language).cause).toContain("https://mail.google.com/");
    }
  });

  it("is found when a token was got, though it is not known how it was used", () => {
    const facts = healthyFacts({ token: GIVEN, auth: failed("NO") });
    expect(evidenceOf(authTokenRejected, facts)).toMatchObject({ mechanism: "OAuth 2.0" });
  });

  it("stands in place of what is said of passwords", () => {
    const facts = rejected("AUTHENTICATIONFAILED", { mechanism: "XOAUTH2" });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["auth-token-rejected"]);
  });

  it.each([
    ["a password was refused", rejected("AUTHENTICATIONFAILED", { mechanism: "PLAIN" })],
    ["it is not known what was refused", healthyFacts({ auth: failed("NO") })],
    ["the service behind is down", rejected("UNAVAILABLE", { mechanism: "XOAUTH2" })],
    ["the token was good", healthyFacts({ token: GIVEN })],
  ])("is not found when %s", (_, facts) => {
    expect(authTokenRejected.find(facts, CONTEXT)).toBeNull();
  });
});
