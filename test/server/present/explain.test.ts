import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { explain } from "../../../server/present/explain.ts";
import { CASES } from "../recognise/cases.ts";

describe("explain", () => {
  it("gives the likeliest diagnosis first, with its fix", () => {
    const [first, ...others] = explain("NO [ALERT] Too many simultaneous connections. (Failure)", "en").diagnoses;
    expect(first).toMatchObject({ id: "auth-connection-limit", confidence: "certain" });
    expect(first?.fix.user.length).toBeGreaterThan(0);
    expect(others.every(({ confidence }) => confidence !== "certain")).toBe(true);
  });

  it("lists only what the catalogue holds, in texts without gaps or placeholders", () => {
    const known = new Set(CATALOGUE.map(({ id }) => id));
    for (const language of LANGUAGES) {
      for (const { text } of CASES) {
        for (const { id, title, why, fix } of explain(text, language).diagnoses) {
          expect(known).toContain(id);
          expect(why).not.toBe("");
          expect(`${title} ${[...fix.user, ...fix.admin].join(" ")}`).not.toMatch(
            /\{(host|user|port|phase|security)\}/,
          );
          expect(title).not.toMatch(/[{}]|undefined|^[a-z]/);
        }
      }
    }
  });

  it("says in both languages that the circumstances pointed to a cause", () => {
    for (const language of LANGUAGES) {
      const [first] = explain("connect ETIMEDOUT", language, "works on mobile data").diagnoses;
      expect(first).toMatchObject({ id: "auth-client-address-blocked", confidence: "likely" });
      expect(first?.why).toContain("works on mobile data");
    }
    expect(explain("connect ETIMEDOUT", "en").diagnoses[0]?.id).toBe("tcp-connection-timeout");
  });

  it.each([
    ["a1 NO [AUTHENTICATIONFAILED] Authentication failed", "[AUTHENTICATIONFAILED]"],
    ["a1 NO [OVERQUOTA] full", "[OVERQUOTA] full"],
  ])("quotes of %s the whole code", (text, words) => {
    expect(explain(text, "en").diagnoses[0]?.why).toContain(`“${words}”`);
  });

  it("quotes of a log the line that tells, not its beginning", () => {
    const log = ["01:00:00 INFO starting", "01:00:01 DEBUG connected", "01:00:02 ERROR a1 NO Too many failed attempts"];
    expect(explain(log.join("\n"), "en").diagnoses[0]).toMatchObject({
      id: "auth-too-many-attempts",
      cause: expect.stringContaining("The login ends with “a1 NO Too many failed attempts”."),
    });
  });

  it("says nothing of a text that it does not know", () => {
    expect(explain("* BYE LOGOUT received", "en")).toEqual({ diagnoses: [] });
    expect(explain("hello", "zh-CN")).toEqual({ diagnoses: [] });
  });
});
