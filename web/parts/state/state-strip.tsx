import type { State } from "../../../server/contract/states.ts";
import { type Cells, STRIP_HEIGHT, stripPaths, stripWidth } from "./strip.ts";

type Props = { states: readonly (State | null)[]; cells: Cells; label: string };

/** States as a row of cells: the worse, the higher, and in the colour of the state. */
export function StateStrip({ states, cells, label }: Props) {
  return (
    <svg
      class="strip"
      role="img"
      preserveAspectRatio="none"
      aria-label={label}
      viewBox={`0 0 ${stripWidth(cells)} ${STRIP_HEIGHT}`}
    >
      <title>{label}</title>
      {stripPaths(states, cells).map(({ state, path }) => (
        <path key={state} class={`cell-${state}`} d={path} />
      ))}
    </svg>
  );
}
