import { expect, it } from "vitest";
import { selfCheck as zhCn } from "../../../../web/languages/zh-CN/pages/self-check.ts";
import { selfCheck as en } from "../../../../web/pages/self-check/words.ts";

/** Every text that is no function, with the path to it. */
function texts(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

it("has no text left in English, and Chinese punctuation behind Chinese characters", () => {
  const english = new Map(texts(en));
  const left = texts(zhCn).filter(
    ([path, text]) => english.get(path) === text && path !== ".placeholder" && path !== ".result.sub",
  );
  expect(left).toEqual([]);
  expect(texts(zhCn).filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
});
