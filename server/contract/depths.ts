/** How far a probe can go, the shortest first. */
export const DEPTHS = ["connect", "login", "sync", "full"] as const;

/**
 * How far a probe goes: `connect` up to the capabilities, `login` on to the mailboxes and their counts, `sync` on to a message
 * of our own that two sessions keep in step, `full` as far as `login` where there are credentials, and the slow questions besides.
 */
export type Depth = (typeof DEPTHS)[number];
