import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { writePasted } from "../../../server/present/pasted-text.ts";

/** What only whoever made a check has: a configuration, a check, a machine that checks. */
const OF_A_CHECK =
  /imapscope(?! (?:check|explain)\b|-\w)|\b(?:this|the next|of the) checks?\b(?! of)|machine that checks|\bNAME is the server's name|本次检查|这次检查|检查方|执行检查的|下一次检查/;
/** They tell what the check did, so that nobody pastes them: a message of a check is explained by the check. */
const ONLY_OF_CHECKS = /^(?:policy|discovery)-/;

describe.each(LANGUAGES)("what is told to somebody who pasted a message, in %s", (language) => {
  const texts = CATALOGUE.filter(({ id }) => !ONLY_OF_CHECKS.test(id)).map((diagnosis) => ({
    id: diagnosis.id,
    who: diagnosis.who,
    ...writePasted(diagnosis, { text: "what was said" }, language),
  }));

  it("begins for nobody with a step that only a check allows", () => {
    const firsts = texts.flatMap(({ id, fix }) => [
      [id, fix.user[0] ?? ""],
      [id, fix.admin[0] ?? ""],
    ]);
    expect(firsts.filter(([, step = ""]) => OF_A_CHECK.test(step))).toEqual([]);
  });

  it("names no configuration of imapscope in any step, and no check in cause or title", () => {
    const steps = texts.flatMap(({ id, fix }) => [...fix.user, ...fix.admin].map((step) => [id, step]));
    expect(steps.filter(([, step = ""]) => /imapscope\.yaml/.test(step))).toEqual([]);
    const others = texts.flatMap(({ id, title, cause }) => [title, cause].map((text) => [id, text]));
    expect(others.filter(([, text = ""]) => OF_A_CHECK.test(text))).toEqual([]);
  });

  it("says nothing twice where words stand for what is not known", () => {
    const all = texts.flatMap(({ id, title, cause, fix }) =>
      [title, cause, ...fix.user, ...fix.admin].map((text) => [id, text]),
    );
    const doubled = /\b(the (?:folder|server)) (?:the folder|the server)\b|(该文件夹|服务器)(?:该文件夹|服务器)/;
    expect(all.filter(([, text = ""]) => doubled.test(text))).toEqual([]);
  });

  it("leaves a step for everybody who can put it right", () => {
    const without = texts.filter(({ who, fix }) => who.some((reader) => fix[reader].length === 0));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
