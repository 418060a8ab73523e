import { expect, it } from "vitest";
import { type Cell, emptyCell } from "../../../../server/record/history/cell.ts";
import { merge } from "../../../../server/record/history/merge.ts";

function cell(at: number, checks: number, seconds: number): Cell {
  const made = { ...emptyCell(at), checks, failures: 1, lines: { tls: figures(checks, seconds) } };
  made.milliseconds.up = checks;
  return made;
}

function figures(count: number, seconds: number) {
  return { count, median: seconds, p95: 2 * seconds, max: 3 * seconds };
}

it("adds up what can be added, and weighs the rest by the number of checks", () => {
  const [first, second] = merge([cell(0, 30, 1), cell(5, 10, 5), cell(10, 7, 2)], 10);
  expect(first).toMatchObject({ at: 0, checks: 40, failures: 2, milliseconds: { up: 40 } });
  expect(first?.lines.tls).toEqual({ count: 40, median: 2, p95: 4, max: 15 });
  expect(second).toMatchObject({ at: 10, checks: 7, lines: { tls: figures(7, 2) } });
});

it("gives the oldest first, in whatever order they were given", () => {
  expect(merge([cell(25, 1, 1), cell(0, 1, 1), cell(12, 1, 1)], 10).map(({ at }) => at)).toEqual([0, 10, 20]);
});

it("leaves the cells that it was given as they are", () => {
  const given = [cell(0, 30, 1), cell(5, 10, 5)];
  const before = structuredClone(given);
  merge(given, 10);
  expect(given).toEqual(before);
});
