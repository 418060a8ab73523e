import { describe, expect, it } from "vitest";
import { findAvoided, textsIn } from "../../support/texts.ts";
import { GLOSSARY, STIFF } from "./chinese-glossary.ts";

const texts = await textsIn("zh-CN");

describe("the Chinese", () => {
  it("is looked at everywhere", () => {
    expect(texts.length).toBeGreaterThan(1_000);
  });

  it.each(GLOSSARY)("calls one thing by one word: $instead", (avoided) => {
    expect(findAvoided(texts, [avoided])).toEqual([]);
  });

  it.each(STIFF)("says it as one writes Chinese: $instead", (avoided) => {
    expect(findAvoided(texts, [avoided])).toEqual([]);
  });

  it("would be refused with another word", () => {
    const wrong = [{ key: "server/names:names.phase.greeting", text: "服务器问候" }];
    expect(findAvoided(wrong, GLOSSARY)).toEqual(["server/names:names.phase.greeting says “问候”: 问候语"]);
  });
});
