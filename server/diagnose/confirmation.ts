/** What a server's checks observed lately, oldest first; `unknown` says nothing of a server and is not among them. */
import { STATES, type State } from "../contract/states.ts";
export type Observed = readonly State[];

/** The most checks that may have to agree. */
export const MOST_CONFIRMATIONS = 10;

/** Adds what a check observed; no more is remembered than can matter. */
export function observe(before: Observed, state: State): Observed {
  return state === "unknown" ? before : [...before, state].slice(-MOST_CONFIRMATIONS);
}

/**
 * The state that is confirmed when `confirm` checks in a row have to agree that a server got worse: the best one of the last
 * so many. So one good check is enough to recover, and of several bad ones what all of them agree on counts. A server's first
 * check counts alone, as nothing better is known of it.
 */
export function confirmedState(observed: Observed, confirm: number): State {
  return observed.slice(-confirm).reduce<State>((best, state) => (rank(state) < rank(best) ? state : best), "unknown");
}

/** Whether the last check saw something worse than what is confirmed, so that the next one is worth having soon. */
export function isUnconfirmed(observed: Observed, confirm: number): boolean {
  const last = observed.at(-1);
  return last !== undefined && rank(last) > rank(confirmedState(observed, confirm));
}

function rank(state: State): number {
  return STATES.indexOf(state);
}
