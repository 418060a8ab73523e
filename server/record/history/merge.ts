import type { Line } from "../../contract/lines.ts";
import { STATES } from "../../contract/states.ts";
import { type Cell, type Durations, emptyCell } from "./cell.ts";

/**
 * Larger cells made of smaller ones. Counts, times and the maximum are exact; median and 95th percentile are the mean of those of
 * the smaller cells, each counting as much as it has checks.
 */
export function merge(cells: readonly Cell[], step: number): readonly Cell[] {
  const merged = new Map<number, Cell>();
  for (const cell of cells) {
    const at = Math.floor(cell.at / step) * step;
    const into = merged.get(at) ?? emptyCell(at);
    merged.set(at, into);
    into.checks += cell.checks;
    into.failures += cell.failures;
    for (const state of STATES) into.milliseconds[state] += cell.milliseconds[state];
    for (const [line, figures] of Object.entries(cell.lines) as [Line, Durations][]) {
      into.lines[line] = together(into.lines[line], figures);
    }
  }
  return [...merged.values()].toSorted((a, b) => a.at - b.at);
}

function together(one: Durations | undefined, other: Durations): Durations {
  if (!one) return { ...other };
  const count = one.count + other.count;
  const mean = (a: number, b: number) => a + ((b - a) * other.count) / count;
  return {
    count,
    median: mean(one.median, other.median),
    p95: mean(one.p95, other.p95),
    max: Math.max(one.max, other.max),
  };
}
