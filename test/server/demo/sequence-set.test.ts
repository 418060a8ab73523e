import { describe, expect, it } from "vitest";
import { readSequenceSet } from "../../../server/demo/sequence-set.ts";

describe("readSequenceSet", () => {
  it.each([
    ["3", 9, [3]],
    ["1,4", 9, [1, 4]],
    ["2:4", 9, [2, 3, 4]],
    ["4:2", 9, [2, 3, 4]],
    ["*", 9, [9]],
    ["8:*", 9, [8, 9]],
    ["20:*", 9, [9]],
    ["1:2,8:*", 9, [1, 2, 8, 9]],
    ["1:*", 0, []],
  ])("%s, the largest being %i", (text, largest, numbers) => {
    const contains = readSequenceSet(text, largest);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => contains?.(number) && number <= largest)).toEqual(numbers);
  });

  it.each(["", "0", "x", "1,", "1:", ":1", "-1", "1:2:3", "99999999999"])("is none: %j", (text) => {
    expect(readSequenceSet(text, 9)).toBeNull();
  });
});
