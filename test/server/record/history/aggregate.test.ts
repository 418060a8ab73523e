import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregate } from "../../../../server/record/history/aggregate.ts";
import type { Observation } from "../../../../server/record/history/cell.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_ONE = { from: 0, to: 24 * HOUR, step: HOUR };

function at(minute: number, changes: Partial<Observation> = {}): Observation {
  return { at: minute * MINUTE, state: "up", holdsMs: 2 * MINUTE, failed: false, seconds: { total: 0.1 }, ...changes };
}

describe("aggregate", () => {
  it("lets a state last until the next check", () => {
    const cells = aggregate([at(0), at(1, { state: "down", failed: true, seconds: {} }), at(2)], DAY_ONE);
    expect(cells).toEqual([
      {
        at: 0,
        checks: 3,
        failures: 1,
        milliseconds: { up: 3 * MINUTE, warning: 0, degraded: 0, down: MINUTE, unknown: 0 },
        lines: { total: { count: 2, median: 0.1, p95: 0.1, max: 0.1 } },
      },
    ]);
  });

  it("knows nothing of the time after a check has ceased to hold", () => {
    const [first, second] = aggregate([at(10), at(70)], DAY_ONE);
    expect([first?.milliseconds.up, second?.milliseconds.up]).toEqual([2 * MINUTE, 2 * MINUTE]);
  });

  it("shares a state out among the cells that it lasted in, also those without a check", () => {
    const cells = aggregate([at(90, { holdsMs: 2 * HOUR })], DAY_ONE);
    expect(cells.map((cell) => [cell.at / HOUR, cell.checks, cell.milliseconds.up / MINUTE])).toEqual([
      [1, 1, 30],
      [2, 0, 60],
      [3, 0, 30],
    ]);
  });

  it("takes from the check before only what it says of the beginning", () => {
    const [cell] = aggregate([at(-1, { state: "degraded" }), at(0.5)], DAY_ONE);
    expect(cell).toMatchObject({ checks: 1, milliseconds: { degraded: MINUTE / 2, up: 2 * MINUTE } });
  });

  it("gives figures that were measured", () => {
    const checks = Array.from({ length: 20 }, (_, index) => at(index, { seconds: { total: 0.1, tls: index + 1 } }));
    expect(aggregate(checks, DAY_ONE)[0]?.lines.tls).toEqual({ count: 20, median: 10, p95: 19, max: 20 });
  });

  it("never knows more time than there is, and loses no check", () => {
    const observation = fc.record({
      minute: fc.integer({ min: 0, max: 1439 }),
      holds: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 50 }), (list) => {
        const checks = list
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ minute, holds }) => at(minute, { holdsMs: holds * MINUTE }));
        const cells = aggregate(checks, DAY_ONE);
        expect(cells.reduce((sum, cell) => sum + cell.checks, 0)).toBe(checks.length);
        for (const cell of cells) expect(cell.milliseconds.up).toBeLessThanOrEqual(HOUR);
        const ends = aggregate(checks, { ...DAY_ONE, step: 24 * HOUR })[0]?.milliseconds.up ?? 0;
        expect(cells.reduce((sum, cell) => sum + cell.milliseconds.up, 0)).toBe(ends);
      }),
    );
  });
});
