import { describe, expect, it } from "vitest";
import { authOauthRequired } from "../../../../server/diagnose/catalogue/auth-oauth-required.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { brokenAt } from "../broken-at.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-oauth-required", () => {
  it("is found when the server says so", () => {
    const facts = healthyFacts({ auth: failed("NO", "Basic authentication is disabled, use OAuth 2.0") });
    expect(evidenceOf(authOauthRequired, facts)).toEqual({
      ...TARGET,
      code: "NO",
      text: "Basic authentication is disabled, use OAuth 2.0",
      user: "monitor@example.com",
      case: "refused",
      before: "unknown",
      since: "",
    });
  });

  it("is not found when the server says something else", () => {
    expect(authOauthRequired.find(healthyFacts({ auth: failed("NO", "LOGIN failed.") }), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(
      authOauthRequired.find(
        healthyFacts({ auth: failed("ECONNRESET", "Basic authentication is disabled, use OAuth 2.0") }),
        CONTEXT,
      ),
    ).toBeNull();
  });

  const offering = (...afterTls: string[]) => {
    const { capability } = healthyFacts().phases;
    if (capability.status !== "ok") throw new Error("the healthy facts are not healthy");
    return { ...capability, value: { ...capability.value, afterTls, afterLogin: null } };
  };

  it("is found where the server offers nothing but tokens, and no password was sent", () => {
    const capability = offering("IMAP4REV1", "AUTH=XOAUTH2", "LOGINDISABLED");
    const auth = failed("MECHANISM_UNSUPPORTED", "AUTH=XOAUTH2");
    const facts = healthyFacts({ capability, auth });
    expect(evidenceOf(authOauthRequired, facts)).toMatchObject({ case: "withheld", before: "unknown" });
    const since = "2026-11-23T11:59:00.000Z";
    const context = { ...CONTEXT, lastOffered: { starttls: null, password: since } };
    expect(evidenceOf(authOauthRequired, facts, context)).toMatchObject({ before: "offered", since });
  });

  it("is found where the server offers nothing but tokens and refuses without a reason", () => {
    const facts = healthyFacts({ capability: offering("AUTH=XOAUTH2"), auth: failed("NO", "LOGIN failed.") });
    expect(evidenceOf(authOauthRequired, facts)).toMatchObject({ case: "refused", text: "LOGIN failed." });
  });

  it.each([
    ["BAD", "LOGIN not supported"],
    ["BAD", "Command LOGIN unknown"],
    ["BAD", "Error in IMAP command LOGIN: Unknown command"],
    ["CANNOT", "No"],
    ["CLIENTBUG", "what?"],
    ["NO", "LOGIN command is not implemented"],
  ])("is found where it offers nothing but tokens and does not know LOGIN: %s %s", (code, text) => {
    const facts = brokenAt("auth", failed<never>(code, text), {
      before: { capability: offering("IMAP4REV1", "AUTH=XOAUTH2") },
    });
    expect(diagnose(facts, CONTEXT).map(({ id }) => id)).toEqual(["auth-oauth-required"]);
  });

  it("is not found where a server of tokens alone has a fault of its own", () => {
    const before = { capability: offering("IMAP4REV1", "AUTH=XOAUTH2") };
    for (const [code, text] of [
      ["BAD", "internal server error"],
      ["UNAVAILABLE", "Try again"],
    ] as const)
      expect(authOauthRequired.find(brokenAt("auth", failed<never>(code, text), { before }), CONTEXT)).toBeNull();
  });

  it("is not found where it takes passwords besides, or names another reason", () => {
    for (const [offered, text] of [
      ["AUTH=XOAUTH2 AUTH=PLAIN", "LOGIN failed."],
      ["AUTH=XOAUTH2", "account locked"],
    ] as const) {
      const facts = healthyFacts({ capability: offering(...offered.split(" ")), auth: failed("NO", text) });
      expect(authOauthRequired.find(facts, CONTEXT)).toBeNull();
    }
  });
});
