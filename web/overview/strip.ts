import type { State } from "../../server/diagnose/state.ts";
import type { RecentCheck } from "../../server/http/shapes.ts";
import { STATE_ORDER } from "./state-order.ts";

/** How many checks a strip has room for: as many as the server sends. */
export const STRIP_CELLS = 48;
/** A cell with the gap behind it, and how high a strip is. */
export const STRIP_STEP = 3;
export const STRIP_HEIGHT = 20;

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

/** The newest checks as cells, the newest at the right; one path a state, so that a thousand strips stay light. */
export function stripPaths(recent: readonly RecentCheck[]): readonly StripPath[] {
  const newest = recent.slice(-STRIP_CELLS);
  const missing = STRIP_CELLS - newest.length;
  const cells = Array.from({ length: STRIP_CELLS }, (_, index) => newest[index - missing]?.state ?? "empty");
  return (["empty", ...STATE_ORDER] as const).flatMap((state) => {
    const path = cells.map((one, index) => (one === state ? cell(index, HEIGHTS[state]) : "")).join("");
    return path === "" ? [] : [{ state, path }];
  });
}

/** How often each state stands in a strip, for whoever cannot see it; the worst first. */
export function stripCounts(recent: readonly RecentCheck[]): readonly { state: State; count: number }[] {
  return STATE_ORDER.flatMap((state) => {
    const count = recent.slice(-STRIP_CELLS).filter((check) => check.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
}

function cell(index: number, height: number): string {
  return `M${index * STRIP_STEP} ${STRIP_HEIGHT - height}h${STRIP_STEP - 1}V${STRIP_HEIGHT}h-${STRIP_STEP - 1}z`;
}
