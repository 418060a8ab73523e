/** The states that make an incident: users are hurt. */
export const OUTAGES = ["degraded", "down"] as const;

/** One of them. */
export type Outage = (typeof OUTAGES)[number];
