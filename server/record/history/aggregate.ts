import type { Line } from "../../contract/lines.ts";
import { type Cell, type Durations, emptyCell, type Observation } from "./cell.ts";

/** Which time to look at, in milliseconds since 1970, in cells of `step` that begin at multiples of it. */
export type CellWindow = { from: number; to: number; step: number };

type Building = { cell: Cell; values: Map<Line, number[]> };

/**
 * Cells made of checks, those of which something is known, oldest first. A state lasts from its check to the next one, at
 * most as long as the check holds, so that a time without checks is known as such. `observations` are in order; the first may
 * lie before the stretch, for what it says of its beginning.
 */
export function aggregate(observations: readonly Observation[], stretch: CellWindow): readonly Cell[] {
  const { from, to } = stretch;
  const cells = new Map<number, Building>();
  for (const [index, one] of observations.entries()) {
    const next = observations[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    spread(cells, one, Math.min(next, one.at + one.holdsMs, to), stretch);
    if (one.at >= from && one.at < to) count(building(cells, one.at, stretch.step), one);
  }
  return [...cells.values()].map(finish).toSorted((a, b) => a.at - b.at);
}

function spread(cells: Map<number, Building>, { at, state }: Observation, until: number, stretch: CellWindow): void {
  let begin = Math.max(at, stretch.from);
  while (begin < until) {
    const { cell } = building(cells, begin, stretch.step);
    const end = Math.min(until, cell.at + stretch.step);
    cell.milliseconds[state] += end - begin;
    begin = end;
  }
}

function count({ cell, values }: Building, { failed, seconds }: Observation): void {
  cell.checks += 1;
  cell.failures += failed ? 1 : 0;
  for (const [line, value] of Object.entries(seconds) as [Line, number][]) {
    const known = values.get(line);
    if (known) known.push(value);
    else values.set(line, [value]);
  }
}

function building(cells: Map<number, Building>, at: number, step: number): Building {
  const begin = Math.floor(at / step) * step;
  const known = cells.get(begin);
  if (known) return known;
  const made = { cell: emptyCell(begin), values: new Map() };
  cells.set(begin, made);
  return made;
}

function finish({ cell, values }: Building): Cell {
  for (const [line, seconds] of values) cell.lines[line] = figures(seconds);
  return cell;
}

/** By the nearest rank, so that each figure is one that was measured. */
function figures(seconds: readonly number[]): Durations {
  const sorted = seconds.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, median: rank(0.5), p95: rank(0.95), max: rank(1) };
}
