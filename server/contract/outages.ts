import type { State } from "./states.ts";
/** The states that make an incident: users are hurt. */
export const OUTAGES = ["degraded", "down"] as const;

/** One of them. */
export type Outage = (typeof OUTAGES)[number];

/** Whether a state is one of them. */
export function isOutage(state: State): state is Outage {
  return OUTAGES.some((one) => one === state);
}
