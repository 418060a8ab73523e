import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exportedFunctions, saysWhatItDoes } from "./support/function-names.ts";

/** Names that say only what is given, as most did before the rule. Nobody adds to them but on purpose, and says why. */
const BY_WHAT_THEY_GIVE = readFileSync(new URL("function-names.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("an exported function", () => {
  it("says in its name what it does or asks, or of what it gives something: openStore, isOrdinary, stageIn", () => {
    const others = exportedFunctions("{server,web,scripts}/**/*.{ts,tsx}").filter(({ name }) => !saysWhatItDoes(name));
    // Name it by a verb; one whose verb is missing in support/function-names.ts belongs there, not on the list.
    expect(others.filter(({ name }) => !BY_WHAT_THEY_GIVE.includes(name))).toEqual([]);
  });

  it.each([
    ["openStore", true],
    ["isOrdinary", true],
    ["addressesOf", true],
    ["withCircumstances", true],
    ["StateMark", true],
    ["severityReasons", false],
    ["telling", false],
    ["office", false],
  ])("%s: %s", (name, good) => {
    expect(saysWhatItDoes(name)).toBe(good);
  });
});
