import { describe, expect, it } from "vitest";
import { STRIP_CELLS, STRIP_STEP, stripCounts, stripPaths } from "../../../web/overview/strip.ts";
import { recentCheck } from "../healthy-summary.ts";

describe("stripPaths", () => {
  it("is empty cells without checks", () => {
    const [only, ...others] = stripPaths([]);
    expect([only?.state, others.length]).toEqual(["empty", 0]);
    expect(only?.path.match(/M/g)).toHaveLength(STRIP_CELLS);
  });

  it("puts the newest check at the right", () => {
    const paths = stripPaths([recentCheck(), recentCheck({ state: "down" })]);
    const right = (STRIP_CELLS - 1) * STRIP_STEP;
    expect(paths.find(({ state }) => state === "down")?.path).toMatch(new RegExp(`^M${right} 0h`));
    expect(paths.find(({ state }) => state === "up")?.path).toMatch(new RegExp(`^M${right - STRIP_STEP} `));
  });

  it("shows the newest when there are more than it has room for", () => {
    const many = [recentCheck({ state: "down" }), ...Array.from({ length: STRIP_CELLS }, () => recentCheck())];
    expect(stripPaths(many).map(({ state }) => state)).toEqual(["up"]);
  });
});

describe("stripCounts", () => {
  it("counts the worst first", () => {
    const checks = [recentCheck(), recentCheck({ state: "warning" }), recentCheck()];
    expect(stripCounts(checks)).toEqual([
      { state: "warning", count: 1 },
      { state: "up", count: 2 },
    ]);
  });
});
