import { describe, expect, it } from "vitest";
import { changedFlags, keptFlags, readFlags } from "../../../../server/demo/store/flags.ts";

describe("readFlags", () => {
  it("spells system flags as usual, keeps each once, and leaves \\Recent out", () => {
    expect([...readFlags(["\\SEEN", "\\seen", "Work", "\\Recent"])]).toEqual(["\\Seen", "Work"]);
  });

  it("keeps no more than 64", () => {
    expect(readFlags(Array.from({ length: 100 }, (_, at) => `k${at}`)).size).toBe(64);
  });
});

describe("keptFlags", () => {
  it.each([
    [null, ["\\Seen", "Work"]],
    [["\\seen"], ["\\Seen"]],
    [["\\*"], ["Work"]],
    [["work"], ["Work"]],
    [[], []],
  ])("%j", (permanent, kept) => {
    expect([...keptFlags(new Set(["\\Seen", "Work"]), permanent)]).toEqual(kept);
  });
});

describe("changedFlags", () => {
  const before = new Set(["\\Seen", "a"]);
  it.each([
    ["+", ["\\Seen", "a", "b"]],
    ["-", ["\\Seen"]],
    ["", ["a", "b"]],
  ] as const)("%s", (sign, after) => {
    expect([...changedFlags(before, sign, new Set(["a", "b"]))].sort()).toEqual([...after].sort());
  });
});
