import { expect, it } from "vitest";
import { languageTagOf } from "../../../scripts/tables/language-tag.ts";

it.each([
  ["de", "de"],
  ["de_DE", "de"],
  ["es-rMX", "es"],
  ["pt_BR", "pt-BR"],
  ["pt", "pt-BR"],
  ["pt-rPT", "pt-PT"],
  ["zh_CN", "zh-Hans"],
  ["zh-TW", "zh-Hant"],
  ["zh-rHK", "zh-Hant"],
  ["sr", "sr"],
  ["sr@latin", "sr-Latn"],
  ["b+sr+Latn", "sr-Latn"],
  ["ja-JP-mac", "ja"],
  ["ca@valencia", "ca"],
  ["iw", "he"],
])("languageTagOf: %s is %s", (name, tag) => {
  expect(languageTagOf(name)).toBe(tag);
});

it("languageTagOf: what is no language has none", () => {
  expect(languageTagOf("Not a language")).toBeNull();
});
