import { describe, expect, it } from "vitest";
import { findAvoided, textsIn } from "../../support/texts.ts";
import { PLAIN_ENGLISH } from "./plain-english.ts";

/** The catalogue, and what the server says besides. */
const texts = (await textsIn("en")).filter(({ key }) => key.startsWith("server/"));

describe("the English", () => {
  it("is looked at in the whole catalogue", () => {
    expect(texts.length).toBeGreaterThan(600);
  });

  it.each(PLAIN_ENGLISH)("is plain: $instead", (avoided) => {
    expect(findAvoided(texts, [avoided])).toEqual([]);
  });

  it("would be refused with a word from German", () => {
    const wrong = [{ key: "server/check:check.more", text: "It is mostly read anew by whoever asks." }];
    expect(findAvoided(wrong, PLAIN_ENGLISH)).toHaveLength(3);
  });
});
