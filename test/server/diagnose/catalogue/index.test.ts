import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { constantName } from "../../../../scripts/catalogue-index.ts";
import { FINDING_PROMISES, promiseOf, readPromises } from "../../../../scripts/finding-promises.ts";
import { FINDING_IDS } from "../../../../server/contract/finding-ids.ts";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import { subjectOf } from "../../../../server/contract/subjects.ts";
import * as catalogue from "../../../../server/diagnose/catalogue/index.ts";
import { outline, placeholders } from "../../../../server/present/message.ts";
import { textOf } from "../../../../server/present/text-of.ts";
import { verification } from "../../../../server/present/verification.ts";
import { messages } from "../evidence-of.ts";

const { CATALOGUE } = catalogue;
const IDS = CATALOGUE.map(({ id }): string => id);

describe("the catalogue", () => {
  it("holds every file of its folder, named as the diagnosis in it", () => {
    const files = readdirSync(new URL("../../../../server/diagnose/catalogue/", import.meta.url));
    expect(files.toSorted()).toEqual([...IDS.map((id) => `${id}.ts`), "index.ts"].toSorted());
  });

  it("has a test for every diagnosis", () => {
    const tests = readdirSync(new URL(".", import.meta.url));
    expect(tests.toSorted()).toEqual([...IDS.map((id) => `${id}.test.ts`), "index.test.ts"].toSorted());
  });

  it("has in each test the evidence, which fills every placeholder of the texts", () => {
    const without = IDS.filter((id) => {
      const source = readFileSync(new URL(`${id}.test.ts`, import.meta.url), "utf8");
      return !new RegExp(`evidenceOf\\(\\s*${constantName(id)}\\b`).test(source);
    });
    expect(without).toEqual([]);
  });

  it("orders only diagnoses that exist", () => {
    const others = CATALOGUE.flatMap(({ after = [], consequenceOf = [] }) => [...after, ...consequenceOf]);
    expect(others.filter((id) => !IDS.includes(id))).toEqual([]);
  });

  it("keeps every id that the project has promised, as none may go", () => {
    expect(FINDING_IDS.filter((id) => !IDS.includes(id))).toEqual([]);
    expect(IDS).toEqual(FINDING_IDS);
    // So many were promised when the list began.
    expect(FINDING_IDS.length).toBeGreaterThanOrEqual(131);
  });

  it("keeps what is promised of each: a change is edited into the list by hand, and told in CHANGELOG.md", () => {
    const promised = readPromises(readFileSync(FINDING_PROMISES, "utf8"));
    const kept = CATALOGUE.filter(({ id }) => id in promised).map((one) => [one.id, promiseOf(one)] as const);
    expect(Object.fromEntries(kept)).toEqual(promised);
    // So many were promised when the list began.
    expect(kept.length).toBeGreaterThanOrEqual(131);
  });

  it("names constants as their ids", () => {
    expect(constantName("tls-certificate-expired")).toBe("tlsCertificateExpired");
    expect(new Set(IDS).size).toBe(IDS.length);
  });
});

describe.each(CATALOGUE)("$id", (diagnosis) => {
  const { id, reference } = diagnosis;

  it("begins with what it is about", () => {
    expect(subjectOf(id)).not.toBeNull();
  });

  it("refers to a page that readers can open", () => {
    expect(new URL(reference).protocol).toBe("https:");
  });

  it.each(LANGUAGES)("has a fix for somebody, in %s", (language) => {
    const { fix } = textOf(diagnosis, language);
    expect(fix.user.length + fix.admin.length).toBeGreaterThan(0);
  });

  it("asks nothing of mail users that only administrators can do: no command, no configuration", () => {
    for (const language of LANGUAGES) {
      for (const step of textOf(diagnosis, language).fix.user) {
        const marked = outline(step, language).match(/`[^`]*`/g) ?? [];
        expect(marked.filter((span) => /\s|\.yaml/.test(span))).toEqual([]);
      }
    }
  });

  it("says how to see that it is gone", () => {
    for (const language of LANGUAGES) expect(verification(diagnosis, language)).not.toEqual([]);
  });

  it("says the same in both languages: as many steps, with the same placeholders", () => {
    const english = textOf(diagnosis, "en");
    const chinese = textOf(diagnosis, "zh-CN");
    expect(chinese.fix.user).toHaveLength(english.fix.user.length);
    expect(chinese.fix.admin).toHaveLength(english.fix.admin.length);
    expect(verification(diagnosis, "zh-CN")).toHaveLength(verification(diagnosis, "en").length);
    const wanted = (language: (typeof LANGUAGES)[number]) =>
      messages(diagnosis, language).map((message) =>
        outline(message, language)
          .match(/\{\w+\}/g)
          ?.toSorted(),
      );
    expect(wanted("zh-CN")).toEqual(wanted("en"));
    // A count that only chooses between one and many is nothing to Chinese.
    const inAnyCase = (language: (typeof LANGUAGES)[number]) =>
      messages(diagnosis, language).map((message) =>
        [...placeholders(message, language)].filter((name) => name !== "count").toSorted(),
      );
    expect(inAnyCase("zh-CN")).toEqual(inAnyCase("en"));
  });

  it("says where the server is in its title, as plain text without a full stop", () => {
    for (const language of LANGUAGES) {
      const title = outline(textOf(diagnosis, language).title, language);
      expect(title).toMatch(/\{(host|mailboxes|user|domain)\}/);
      expect(title).not.toMatch(/`|[.。]$/);
    }
  });

  it("writes sentences to the end, and numbers as the language does", () => {
    for (const language of LANGUAGES) {
      for (const message of messages(diagnosis, language).slice(1)) {
        expect(outline(message, language)).toMatch(language === "en" ? /[.]`?$/ : /。$/);
        expect(message).not.toMatch(/\{(days|count|seconds|threshold)\}/);
      }
    }
  });

  it("sets Chinese as it is printed: full-width punctuation, spaces around Latin words", () => {
    for (const message of messages(diagnosis, "zh-CN")) {
      // A date ends with 日.
      const line = outline(message, "zh-CN").replace(/\{(notAfter|notBefore|checkedAt|since)\}/g, "2 日");
      expect(line).not.toMatch(/\p{Script=Han}[,.;:!?()"]/u);
      expect(line).not.toMatch(/\p{Script=Han}[\w`{]|[\w`}]\p{Script=Han}/u);
    }
  });
});
