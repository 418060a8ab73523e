import { describe, expect, it } from "vitest";
import { recognise } from "../../../server/recognise/recognise.ts";
import { CASES, hintsOf } from "./cases.ts";

/** What servers call the login in a refusal, by the way that was taken. */
const WORDS = ["LOGIN", "AUTHENTICATE", "AUTHENTICATE PLAIN", "AUTH", "Login", "Authentication", "Logon"];
const SPOKEN =
  /\b(?:AUTHENTICATE PLAIN|AUTHENTICATE|AUTHENTICATION|LOGIN|LOGON)\b(?=:? (?:has )?(?:fail|reject|invalid|error|denied))/gi;

const REFUSED = CASES.filter(({ stage, text }) => stage === "auth" && new RegExp(SPOKEN, "i").test(text));

describe("a refused login", () => {
  it("is taken from the corpus often enough to tell", () => {
    expect(REFUSED.length).toBeGreaterThan(15);
  });

  it.each(REFUSED.map((one) => [one.id, one] as const))("means the same whichever way it went: %s", (_, one) => {
    const hints = hintsOf(one);
    const meant = WORDS.map((word) => [word, recognise(one.text.replace(SPOKEN, word), hints)[0]?.id]);
    expect(meant).toEqual(WORDS.map((word) => [word, recognise(one.text, hints)[0]?.id]));
  });

  const PROVIDERS = {
    "outlook.office365.com": "auth-oauth-required",
    "imap.mail.yahoo.com": "auth-app-password-required",
    "imap.mail.me.com": "auth-app-password-required",
    "imap.163.com": "auth-app-password-required",
    "imap.qq.com": "auth-imap-disabled",
    "": "auth-credentials-rejected",
  };
  it.each(Object.entries(PROVIDERS))("means at %s what it means there: %s", (host, id) => {
    for (const word of WORDS)
      for (const code of ["NO", "BAD", "AUTHENTICATIONFAILED"])
        for (const text of [`${word} failed.`, `${word} failed`, `${word} Invalid credentials`, `${word} rejected`]) {
          const [first] = recognise(text, { stage: "auth", code, host, usesToken: false });
          expect([host, code, text, first?.id]).toEqual([host, code, text, id]);
        }
  });
});
