import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { dnsTimeout } from "../../../server/diagnose/catalogue/dns-timeout.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { problemsPage } from "../../../server/present/problems-page.ts";
import { verification } from "../../../server/present/verification.ts";
import { spans } from "../../support/commands.ts";

describe.each(LANGUAGES)("how to see that a problem is gone, in %s", (language) => {
  it("begins with what every reader can do, wherever it can be asked again", () => {
    const found = CATALOGUE.filter(({ compares, onlyTold }) => !compares && !onlyTold);
    for (const place of ["page", "elsewhere"] as const) {
      const firsts = found.map((one) => verification(one, language, place)[0] ?? "`");
      expect(firsts.filter((first) => first.includes("`"))).toEqual([]);
      expect(new Set(firsts).size).toBe(1);
      expect(/on this page|在本页/.test(firsts[0] ?? "")).toBe(place === "page");
    }
  });

  it("asks no check for what none can find, and begins there with what every reader can do as well", () => {
    const told = CATALOGUE.filter(({ onlyTold }) => onlyTold).map((one) => verification(one, language));
    const again = verification(dnsTimeout, language)[0] ?? "";
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.filter((steps) => steps.includes(again) || steps[0]?.includes("`"))).toEqual([]);
  });

  it("asks no comparison again, which soon shows nothing in any case", () => {
    const again = verification(dnsTimeout, language)[0] ?? "";
    expect(CATALOGUE.filter((one) => one.compares && verification(one, language).includes(again))).toEqual([]);
  });

  it("gives commands last, and where a mail user can put it right, says whom they are for", () => {
    for (const diagnosis of CATALOGUE) {
      const steps = verification(diagnosis, language);
      const commands = steps.filter((step) => step.includes("`"));
      const from = steps.findIndex((step) => step.includes("`"));
      if (from >= 0) expect(steps.slice(from, from + commands.length), diagnosis.id).toEqual(commands);
      if (diagnosis.who.includes("user"))
        for (const command of commands) expect(command, diagnosis.id).toMatch(/^(?:For administrators|供管理员使用)/);
    }
  });
});

it("shows STARTTLS below problems of STARTTLS, and nowhere else", () => {
  const sections = problemsPage(CATALOGUE, "en").split("\n### ").slice(1);
  for (const section of sections) {
    const id = section.slice(0, section.indexOf("\n"));
    const commands = spans(section).filter((span) => /--security|s_client -connect \{host\}/.test(span));
    const withStarttls = commands.filter((span) => /-starttls imap|--security starttls/.test(span));
    if (/^starttls-/.test(id)) expect(withStarttls, id).toEqual(commands);
  }
  expect(sections.filter((section) => section.startsWith("tls-") && section.includes("-starttls imap"))).toEqual([]);
});
