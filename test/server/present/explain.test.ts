import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { explain } from "../../../server/present/explain.ts";
import { topicsIn } from "../../../server/present/explain-words.ts";
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

  it.each([
    [
      "getaddrinfo ENOTFOUND imap.exampel.com",
      "dns-name-not-found",
      "The name imap.exampel.com does not exist",
      "`dig imap.exampel.com`",
    ],
    [
      "connect ECONNREFUSED 192.0.2.1:993",
      "tcp-connection-refused",
      "The server refuses connections on port 993",
      "grep :993",
    ],
    [
      "Error: Mailbox doesn't exist: Spam",
      "mailbox-not-found",
      "The mailbox Spam does not exist",
      "doveadm mailbox list",
    ],
    [
      "connect ECONNREFUSED 127.0.0.1:1143",
      "tcp-connection-refused",
      "Proton Mail Bridge refuses connections on port 1143",
      ":1143",
    ],
  ])("fills the answer with what %s tells", (text, id, title, step) => {
    const [first] = explain(text, "en").diagnoses;
    expect(first).toMatchObject({ id, title });
    expect([...(first?.fix.user ?? []), ...(first?.fix.admin ?? [])].join("\n")).toContain(step);
  });

  it("knows the provider’s server from the address of its user", () => {
    const [first] = explain("Login as bob@gmail.com: connection refused", "en").diagnoses;
    expect(first?.title).toBe("The server imap.gmail.com refuses connections on its mail port");
  });

  it("has no name in capitals and nothing cut off in a title", () => {
    for (const { text } of CASES) {
      for (const { title } of explain(`${text} …`, "en").diagnoses)
        expect(title).not.toMatch(/…|\b(?:HOST|PORT|USER)\b/);
    }
  });

  it("quotes of a long line the part with the words that decide", () => {
    const line = `${"Processing of something that takes long goes on. ".repeat(10)}Error: a1 NO Too many failed attempts for this user`;
    expect(explain(line, "en").diagnoses[0]).toMatchObject({
      id: "auth-too-many-attempts",
      cause: expect.stringContaining("Too many failed attempts"),
    });
  });

  it.each(LANGUAGES)("says in %s what a text speaks of whose cause it does not know", (language) => {
    expect(explain("There is an issue with the encryption", language)).toEqual({
      diagnoses: [],
      subject: "encryption",
      note: topicsIn(language).encryption,
    });
    expect(topicsIn(language).encryption).toContain("TLS");
  });

  it("says nothing of a text that it does not know", () => {
    expect(explain("* BYE LOGOUT received", "en")).toEqual({ diagnoses: [] });
    expect(explain("hello", "zh-CN")).toEqual({ diagnoses: [] });
  });
});
