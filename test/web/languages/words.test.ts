import { describe, expect, it } from "vitest";
import { en } from "../../../web/languages/en.ts";
import { zhCn } from "../../../web/languages/zh-CN/index.ts";

/** Every text that is no function, with the path to it. */
function texts(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Names, and units are the same in both. */
const SAME = /^\.(footer\.api|security\.(implicit-tls|starttls)|steps\.family)|fingerprint$|\.none$|\.client$/;

describe("the Chinese page", () => {
  it("has no text that was left in English", () => {
    const english = new Map(texts(en));
    const left = texts(zhCn).filter(([path, text]) => english.get(path) === text && !SAME.test(path));
    expect(left).toEqual([]);
  });

  it("uses Chinese punctuation behind Chinese characters", () => {
    const wrong = texts(zhCn).filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text));
    expect(wrong).toEqual([]);
  });
});
