import { describe, expect, it } from "vitest";
import { CHECKS, DAY, stripCounts, stripPaths, stripWidth } from "../../../../web/parts/state/strip.ts";

describe("stripPaths", () => {
  it("is empty cells without states", () => {
    const [only, ...others] = stripPaths([], CHECKS);
    expect([only?.state, others.length]).toEqual(["empty", 0]);
    expect(only?.path.match(/M/g)).toHaveLength(CHECKS.count);
  });

  it("puts the newest at the right", () => {
    const paths = stripPaths(["up", "down"], CHECKS);
    const right = (CHECKS.count - 1) * CHECKS.step;
    expect(paths.find(({ state }) => state === "down")?.path).toMatch(new RegExp(`^M${right} 0h`));
    expect(paths.find(({ state }) => state === "up")?.path).toMatch(new RegExp(`^M${right - CHECKS.step} `));
  });

  it("shows the newest when there are more than it has room for", () => {
    const many = ["down" as const, ...Array.from({ length: CHECKS.count }, () => "up" as const)];
    expect(stripPaths(many, CHECKS).map(({ state }) => state)).toEqual(["up"]);
  });

  it("leaves a hole empty", () => {
    expect(stripPaths(["up", null, "up"], DAY).map(({ state }) => state)).toEqual(["empty", "up"]);
  });

  it("is as wide as its cells, without a gap at the end", () => {
    expect([stripWidth(CHECKS), stripWidth(DAY)]).toEqual([143, 143]);
  });
});

describe("stripCounts", () => {
  it("counts the worst first, and not what is unknown to all", () => {
    expect(stripCounts(["up", "warning", null, "up"])).toEqual([
      { state: "warning", count: 1 },
      { state: "up", count: 2 },
    ]);
  });
});
