/** Every state of a server, best first. */
export const STATES = ["up", "warning", "degraded", "down", "unknown"] as const;

/** How a server is. `unknown`: not checked yet, or the check itself could not be made. */
export type State = (typeof STATES)[number];
