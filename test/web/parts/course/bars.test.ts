import { describe, expect, it } from "vitest";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { barOf, laneSeconds, ticks } from "../../../../web/parts/course/bars.ts";

const connect = (at: number, seconds: number): PhaseReport => ({
  phase: "tcp",
  status: "failed",
  at,
  seconds,
  failure: { code: "ECONNREFUSED", text: "refused" },
});
const skipped: PhaseReport = { phase: "tls", status: "skipped", because: "tcp" };

describe("laneSeconds", () => {
  it("reaches to the end of the last phase, and of the check", () => {
    expect(laneSeconds([connect(1, 2), skipped], 2.5)).toBe(3);
    expect(laneSeconds([connect(0, 1)], 2.5)).toBe(2.5);
  });

  it("is never nothing", () => {
    expect(laneSeconds([], 0)).toBe(1);
  });
});

describe("barOf", () => {
  it("stands where the phase ran", () => {
    expect(barOf(connect(1, 2), 4)).toEqual({ left: 25, width: 50 });
  });

  it("is wide enough to be seen, and stays in the lane", () => {
    const bar = barOf(connect(4, 0), 4);
    expect(bar?.width).toBeGreaterThan(0);
    expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100);
  });

  it("is null for a phase that was skipped", () => {
    expect(barOf(skipped, 4)).toBeNull();
  });
});

describe("ticks", () => {
  it.each([
    [0.056, [0, 0.02, 0.04]],
    [0.182, [0, 0.05, 0.1, 0.15]],
    [1, [0, 0.2, 0.4, 0.6, 0.8]],
    [15, [0, 5, 10]],
  ])("for %f seconds stand at %o", (lane, seconds) => {
    expect(ticks(lane).map((tick) => Number(tick.seconds.toFixed(6)))).toEqual(seconds);
  });

  it("never stand at the very end", () => {
    for (let lane = 0.001; lane < 100; lane *= 1.3) {
      expect(Math.max(...ticks(lane).map(({ left }) => left))).toBeLessThan(92);
    }
  });
});
