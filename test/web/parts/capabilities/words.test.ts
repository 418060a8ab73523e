import { expect, it } from "vitest";
import { capabilities as zhCn } from "../../../../web/languages/zh-CN/parts/capabilities.ts";
import { capabilities as en } from "../../../../web/parts/capabilities/words.ts";

const KINDS = ["meaning", "details"] as const;

it.each(KINDS)("every %s of a capability is said in Chinese, too", (kind) => {
  expect(Object.keys(zhCn[kind])).toEqual(Object.keys(en[kind]));
  for (const text of Object.values(zhCn[kind])) expect(text).toMatch(/\p{Script=Han}/u);
});

it("says of no capability the same thing twice", () => {
  const names = KINDS.flatMap((kind) => Object.keys(en[kind]));
  expect(new Set(names).size).toBe(names.length);
});
