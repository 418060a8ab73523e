import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CATALOGUE } from "../../../server/diagnose/catalogue/index.ts";
import { explain, inGeneral } from "../../../server/present/explain.ts";
import { placeholders } from "../../../server/present/message.ts";
import { textOf } from "../../../server/present/text-of.ts";
import { writeUnchecked } from "../../../server/present/unchecked.ts";
import { CASES } from "../recognise/cases.ts";

/** Names that a reader completes, also where they stand alone. */
const COMPLETED = ["HOST", "PORT", "DOMAIN", "USER", "MAILBOX"];
const LEFTOVERS = /[{}…]|undefined|\(\)|（）|“”|``|[^\S\n]{2}|\s[,.;:](?=\s|$)|^\s|\s$/;
const DOUBLED =
  /(?<![\w-])(\w+) \1(?![\w-])|\b(?:account|user name|name|mailbox|mailboxes) (?:your account|the folder|the server)\b|\bport (?:its|the) mail port|certificate this certificate/i;
const DOUBLED_IN_CHINESE =
  /(?:账号|用户名|主机名|文件夹|文件夹名称)(?:您的账号|该文件夹|服务器(?!的))|邮件端口 ?端口|端口 ?邮件端口|证书 ?这张证书|证书证书/;
const BLANK_IN_CHINESE = /\p{Script=Han} \p{Script=Han}/u;

type Said = readonly (readonly [id: string, sentence: string, names: ReadonlySet<string>])[];

/** A sentence without what is to be typed: between backticks, with a blank in it. */
function prose(sentence: string): string {
  const parts = sentence.split("`");
  return parts.map((part, index) => (index % 2 === 1 && part.includes(" ") ? "command" : part)).join("`");
}

describe.each(LANGUAGES)("where nothing was checked, in %s", (language) => {
  const sentences: Said = CATALOGUE.flatMap((diagnosis) => {
    const { title, cause, fix } = textOf(diagnosis, language);
    const general = inGeneral(diagnosis, language);
    const said = [general.title, general.cause, ...general.fix.user, ...general.fix.admin];
    return [title, cause, ...fix.user, ...fix.admin].map(
      (message, index) => [diagnosis.id, said[index] ?? "", placeholders(message, language)] as const,
    );
  });
  const failing = (isWrong: (sentence: string, names: ReadonlySet<string>) => boolean) =>
    sentences.filter(([, sentence, names]) => isWrong(prose(sentence), names));

  it("nothing of a placeholder is left over", () => {
    expect(sentences.length).toBeGreaterThan(CATALOGUE.length * 4);
    expect(failing((sentence) => sentence === "" || LEFTOVERS.test(sentence))).toEqual([]);
  });

  it("no name in capitals stands in a sentence", () => {
    const isName = (word: string, names: ReadonlySet<string>) =>
      !COMPLETED.includes(word) && [...names].some((name) => name.toUpperCase() === word);
    expect(
      failing((sentence, names) =>
        [...sentence.matchAll(/`(\S+)`/g)].some(([, span = ""]) =>
          span.split(/\W/).some((word) => isName(word, names)),
        ),
      ),
    ).toEqual([]);
  });

  it("no noun stands twice", () => {
    expect(failing((sentence) => DOUBLED.test(sentence) || DOUBLED_IN_CHINESE.test(sentence))).toEqual([]);
  });

  it("Chinese words have no blanks between them", () => {
    expect(failing((sentence) => BLANK_IN_CHINESE.test(sentence))).toEqual([]);
  });

  it("each sentence begins with a capital", () => {
    expect(failing((sentence) => /^[a-z]|[.!?] [a-z]/.test(sentence.replace(/\w\.\w+/g, "")))).toEqual([]);
  });

  it("an error message is quoted, with its code where it has one, and leaves no gap either", () => {
    for (const { text } of CASES.slice(0, 200)) {
      for (const { title, cause, fix } of explain(text, language).diagnoses) {
        const quoted = text.replace(/\s+/g, " ").trim();
        for (const sentence of [title, cause, ...fix.user]) {
          if (quoted.length < 10 || sentence.includes(quoted.slice(0, 10))) continue;
          expect(prose(sentence)).not.toMatch(/\{\w+\}|undefined|（）|\(\)/);
        }
      }
    }
  });
});

describe("a message where nothing was checked", () => {
  const words = { known: {}, standIns: { host: "the server", user: "your account" } };

  it.each([
    ["{host} asks {user}. {host} waits", "The server asks your account. The server waits"],
    ["The account{user, select, unknown {} other { {user}}} is locked", "The account is locked"],
    ["Type `dig {host} A` or {count, plural, one {it} other {# of them}}", "Type `dig HOST A` or it"],
    ["Type `tool {count, plural, one {{mailbox}} other {NAME}}`", "Type `tool NAME`"],
  ])("%s", (message, written) => {
    expect(writeUnchecked(message, words, "en")).toBe(written);
  });

  it("has the words of what is known", () => {
    const known = { text: "no such user", code: "NO" };
    const message =
      "{text, select, unknown {It refuses} other {It says “{text}”{code, select, unknown {} other { (`{code}`)}}}}.";
    expect(writeUnchecked(message, { ...words, known }, "en")).toBe("It says “no such user” (`NO`).");
    expect(writeUnchecked(message, words, "en")).toBe("It refuses.");
  });

  it.each([
    ["{host} 要求 {user} 登录 {host}", "服务器要求您的账号登录服务器"],
    ["{host} {part, select, digest {签名} other {没有加密套件}}", "服务器没有加密套件"],
    ["{host} 使用 TLS 连接 {host}", "服务器使用 TLS 连接服务器"],
  ])("%s has no blanks between Chinese words", (message, written) => {
    const standIns = { host: "服务器", user: "您的账号" };
    expect(writeUnchecked(message, { known: {}, standIns }, "zh-CN")).toBe(written);
  });
});
