/** Every state of a server, best first. */
export const STATES = ["up", "warning", "degraded", "down", "unknown"] as const;

/** The worst first; what could not be told says least. */
export const WORST_FIRST: readonly State[] = [...STATES.filter((state) => state !== "unknown").toReversed(), "unknown"];

/** How a server is. `unknown`: not checked yet, or the check itself could not be made. */
export type State = (typeof STATES)[number];
