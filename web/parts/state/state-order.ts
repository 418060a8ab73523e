/** In the order in which people want to see them: what needs them first. */
import type { State } from "../../../server/contract/states.ts";
export const STATE_ORDER: readonly State[] = ["down", "degraded", "warning", "unknown", "up"];

/** Where a state stands in that order. */
export function stateRank(state: State): number {
  return STATE_ORDER.indexOf(state);
}
