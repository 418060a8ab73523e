const ONE: Readonly<Record<State, string>> = {
  up: "is up",
  warning: "works, but needs attention",
  degraded: "works only in part",
  down: "is down",
  unknown: "could not be tested",
};

const SEVERAL: Readonly<Record<State, string>> = {
  up: "are up",
  warning: "work, but need attention",
  degraded: "work only in part",
  down: "are down",
  unknown: "could not be tested",
};

/** What is said of servers in a state: `is down`, `are down`. */
import type { State } from "../../../server/contract/states.ts";
export function predicate(state: State, count: number): string {
  return (count === 1 ? ONE : SEVERAL)[state];
}

/** What is said instead of `… is down` where the account of the check gets no mail, and others may. */
export function accountDown(server: string, user: string | null): string {
  return `The check cannot read mail on ${server}${user === null ? "" : ` as ${user}`}`;
}
