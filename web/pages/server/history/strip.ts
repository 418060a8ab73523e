import type { SeriesCell } from "../../../../server/contract/answers/series.ts";
import type { State } from "../../../../server/contract/states.ts";
import { STATE_ORDER } from "../../../parts/state/state-order.ts";

/** How high a strip is; its width is the number of its cells. */
export const HISTORY_STRIP_HEIGHT = 20;

/** The worse, the higher: a strip can be read without its colours. */
const HEIGHTS: Readonly<Record<State | "empty", number>> = {
  empty: 2,
  unknown: 5,
  up: 10,
  warning: 13,
  degraded: 17,
  down: HISTORY_STRIP_HEIGHT,
};

/** The states of a time as SVG paths, one a state, with a run of equal cells in one piece. */
export function historyStrip(cells: readonly SeriesCell[]): readonly { state: State | "empty"; path: string }[] {
  const paths = new Map<State | "empty", string>();
  let begin = 0;
  for (let index = 1; index <= cells.length; index += 1) {
    const state = cells[begin]?.state ?? null;
    if (index < cells.length && cells[index]?.state === state) continue;
    const name = state ?? "empty";
    const height = HEIGHTS[name];
    const top = HISTORY_STRIP_HEIGHT - height;
    paths.set(name, `${paths.get(name) ?? ""}M${begin} ${top}h${index - begin}v${height}h-${index - begin}z`);
    begin = index;
  }
  return (["empty", ...STATE_ORDER] as const).flatMap((state) => {
    const path = paths.get(state);
    return path === undefined ? [] : [{ state, path }];
  });
}
