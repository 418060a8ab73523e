import { describe, expect, it } from "vitest";
import { authCredentialsNotAscii } from "../../../../server/diagnose/catalogue/auth-credentials-not-ascii.ts";
import { explain } from "../../../../server/present/explain.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("auth-credentials-not-ascii", () => {
  it("explains what a program reports", () => {
    const { diagnoses } = explain("UnicodeEncodeError: 'ascii' codec can't encode character (imaplib login)", "en");
    expect(diagnoses[0]?.id).toBe("auth-credentials-not-ascii");
  });

  it("is found when the server takes no such letters in the login", () => {
    const facts = healthyFacts({ auth: failed<never>("BAD", "Error in IMAP command LOGIN: 8bit data in atom") });
    expect(evidenceOf(authCredentialsNotAscii, facts)).toMatchObject({ ...TARGET, code: "BAD" });
  });

  it("is not found when the login is refused for something else, nor of another command", () => {
    const rejected = healthyFacts({ auth: failed<never>("NO", "Invalid credentials") });
    const other = healthyFacts({ list: failed<never>("BAD", "8bit data in atom") });
    expect(authCredentialsNotAscii.find(rejected, CONTEXT)).toBeNull();
    expect(authCredentialsNotAscii.find(other, CONTEXT)).toBeNull();
  });
});
