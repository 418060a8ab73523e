import { type State, WORST_FIRST } from "../../../server/contract/states.ts";

/** In the order in which people want to see them: what needs them first. */
export const STATE_ORDER: readonly State[] = [...WORST_FIRST.filter((state) => state !== "up"), "up"];

/** Where a state stands in that order. */
export function stateRank(state: State): number {
  return STATE_ORDER.indexOf(state);
}
