import { describe, expect, it } from "vitest";
import { sparkline, timeRange } from "../../../../web/parts/trend/sparkline.ts";
import { recentCheck } from "../../../support/healthy-summary.ts";

const BOX = { width: 100, height: 24 };
const times = (...seconds: number[]) => seconds.map((one) => recentCheck({ seconds: one }));

describe("sparkline", () => {
  it("is nothing with too few checks that got through", () => {
    expect(sparkline(times(0.1, 0.2), BOX)).toBeNull();
    expect(sparkline([], BOX)).toBeNull();
    expect(sparkline([recentCheck({ state: "down" })], BOX)).toBeNull();
  });

  it("is one line through checks that got through, ending at the right", () => {
    const path = sparkline(times(0.1, 0.2, 0.3), BOX) ?? "";
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path).toMatch(/L98 [\d.]+$/);
  });

  it("is broken where a check failed, and shows a check that stands alone", () => {
    const failed = recentCheck({ state: "down", seconds: 15 });
    const path = sparkline([...times(0.1, 0.2), failed, ...times(0.1), failed], BOX) ?? "";
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toMatch(/h0$/);
  });

  it("stays within its box", () => {
    const numbers = (sparkline(times(0, 5, 0.001), BOX) ?? "").match(/[\d.]+/g)?.map(Number) ?? [];
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 0))).toBeLessThanOrEqual(BOX.width);
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 1))).toBeLessThanOrEqual(BOX.height);
  });
});

describe("timeRange", () => {
  it("leaves out failures", () => {
    expect(timeRange([...times(0.1, 0.3), recentCheck({ state: "down", seconds: 15 })])).toEqual({
      least: 0.1,
      most: 0.3,
    });
  });

  it("is null when nothing got through", () => {
    expect(timeRange([])).toBeNull();
  });
});
