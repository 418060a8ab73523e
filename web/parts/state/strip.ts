import type { State } from "../../../server/contract/states.ts";
import { STATE_ORDER } from "./state-order.ts";

/** How many checks a strip has room for: as many as the server sends. */
export const STRIP_CELLS = 48;
/** How high a strip is. */
export const STRIP_HEIGHT = 20;
/** Between two cells. */
const GAP = 1;

/** How many cells a strip has, and how wide one is with the gap behind it. */
export type Cells = { count: number; step: number };
/** The newest checks. */
export const CHECKS: Cells = { count: STRIP_CELLS, step: 3 };
/** The last 24 hours. */
export const DAY: Cells = { count: 24, step: 6 };

/** Cells of one state, as one SVG path. */
export type StripPath = { state: State | "empty"; path: string };

/** The worse, the higher: a strip can be read without its colours. */
const HEIGHTS: Readonly<Record<State | "empty", number>> = {
  empty: 2,
  unknown: 5,
  up: 11,
  warning: 14,
  degraded: 17,
  down: STRIP_HEIGHT,
};

/** How wide a strip is. */
export function stripWidth({ count, step }: Cells): number {
  return count * step - GAP;
}

/** States as cells, the newest at the right; one path a state, so that a thousand strips stay light. */
export function stripPaths(states: readonly (State | null)[], { count, step }: Cells): readonly StripPath[] {
  const newest = states.slice(-count);
  const missing = count - newest.length;
  const cells = Array.from({ length: count }, (_, index) => newest[index - missing] ?? "empty");
  return (["empty", ...STATE_ORDER] as const).flatMap((state) => {
    const path = cells
      .map((one, index) => (one === state ? cell(index * step, step - GAP, HEIGHTS[state]) : ""))
      .join("");
    return path === "" ? [] : [{ state, path }];
  });
}

/** How often each state stands in a strip, for whoever cannot see it; the worst first. */
export function stripCounts(states: readonly (State | null)[]): readonly { state: State; count: number }[] {
  return STATE_ORDER.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
}

function cell(left: number, width: number, height: number): string {
  return `M${left} ${STRIP_HEIGHT - height}h${width}V${STRIP_HEIGHT}h-${width}z`;
}
