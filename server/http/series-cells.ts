import type { SeriesCell, SeriesLine } from "../contract/answers/series.ts";
import type { Line } from "../contract/lines.ts";
import { STATES, WORST_FIRST } from "../contract/states.ts";
import type { Cell, Durations } from "../record/history/cell.ts";

/** The cells that are told: `count` of `step` milliseconds each, the first beginning at `from`. */
export type Grid = { from: number; step: number; count: number };

const NOTHING: SeriesCell = { state: null, seconds: {}, checks: 0, failures: 0 };
const FIGURES = ["median", "p95", "max"] as const;

/** A list of all cells, also those of which nothing is known. */
export function cellList(cells: readonly Cell[], grid: Grid): readonly SeriesCell[] {
  const list = Array.from({ length: grid.count }, () => NOTHING);
  for (const { at, milliseconds, checks, failures } of cells) {
    const lasted = STATES.filter((state) => milliseconds[state] > 0);
    const seconds = Object.fromEntries(lasted.map((state) => [state, milliseconds[state] / 1000]));
    const state = WORST_FIRST.find((one) => lasted.includes(one)) ?? null;
    list[indexOf(at, grid)] = { state, seconds, checks, failures };
  }
  return list;
}

/** The lines with a value for each cell. */
export function lineLists(cells: readonly Cell[], grid: Grid): Partial<Record<Line, SeriesLine>> {
  const lists: Partial<Record<Line, Record<keyof SeriesLine, (number | null)[]>>> = {};
  for (const { at, lines } of cells) {
    for (const [line, figures] of Object.entries(lines) as [Line, Durations][]) {
      lists[line] ??= { median: empty(grid), p95: empty(grid), max: empty(grid) };
      for (const figure of FIGURES) lists[line][figure][indexOf(at, grid)] = short(figures[figure]);
    }
  }
  return lists;
}

function empty({ count }: Grid): (number | null)[] {
  return Array.from({ length: count }, () => null);
}

function indexOf(at: number, { from, step }: Grid): number {
  return Math.round((at - from) / step);
}

/** To a hundredth of a millisecond: more cannot be seen in a chart. */
function short(seconds: number): number {
  return Math.round(seconds * 1e5) / 1e5;
}
