import { describe, expect, it } from "vitest";
import { betterChoice, findChoices } from "../../../../web/pages/setup/find-choices.ts";
import { setupChoice } from "../../../support/setup-choice.ts";

const corp = setupChoice({ name: "mail" });
const qq = setupChoice({
  kind: "provider",
  name: "QQ Mail",
  label: "QQ 邮箱",
  names: ["QQ Mail", "QQ 邮箱"],
  domains: ["qq.com"],
});
const microsoft = setupChoice({
  kind: "provider",
  name: "Microsoft 365",
  label: "Microsoft 365",
  domains: [".onmicrosoft.com"],
});
const aliyun = setupChoice({ kind: "provider", name: "Aliyun Mail", label: "Aliyun Mail", domains: ["aliyun.com"] });
const ALL = [corp, qq, microsoft, aliyun];

describe("what fits a text", () => {
  it.each([
    ["", ALL],
    ["邮箱", [qq]],
    ["QQ", [qq]],
    ["mail 365", [microsoft]],
    ["anna@qq.com", [qq]],
    ["anna@some.onmicrosoft.com", [microsoft]],
    ["anna@", []],
    ["nope", []],
  ])("%j", (text, expected) => {
    expect(findChoices(ALL, text).map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  });

  it("begins with our own servers, then with what begins so", () => {
    const mailru = setupChoice({ kind: "provider", name: "Mail.ru", label: "Mail.ru" });
    const found = findChoices([qq, mailru, setupChoice()], "mail").map(({ name }) => name);
    expect(found).toEqual(["corp", "Mail.ru", "QQ Mail"]);
  });
});

it("suggests what an address belongs to, unless that is chosen", () => {
  expect(betterChoice(ALL, corp, "anna@qq.com")).toBe(qq);
  expect(betterChoice(ALL, qq, "anna@qq.com")).toBeNull();
  expect(betterChoice(ALL, null, "anna@example.com")).toBe(corp);
  expect(betterChoice(ALL, corp, "anna")).toBeNull();
  expect(betterChoice(ALL, corp, "anna@elsewhere.example")).toBeNull();
});
