import type { RecentCheck } from "../../server/http/shapes.ts";
import { words } from "../i18n/language.ts";
import { STRIP_CELLS, STRIP_HEIGHT, STRIP_STEP, stripCounts, stripPaths } from "../overview/strip.ts";

const WIDTH = STRIP_CELLS * STRIP_STEP - 1;

/** The newest checks as a row of cells: the worse, the higher, and in the colour of the state. */
export function CheckStrip({ recent }: { recent: readonly RecentCheck[] }) {
  const { overview, state } = words.value;
  const label = overview.recent(stripCounts(recent).map((one) => ({ count: one.count, state: state[one.state] })));
  return (
    <svg class="strip" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${STRIP_HEIGHT}`}>
      <title>{label}</title>
      {stripPaths(recent).map((one) => (
        <path key={one.state} class={`cell-${one.state}`} d={one.path} />
      ))}
    </svg>
  );
}
