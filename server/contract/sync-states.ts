/** How two devices of one account can stay in step, the best first. */
export const SYNC_STATES = ["in-step", "late", "broken"] as const;

/** How two devices of one account stay in step: `late` when what one does reaches the other, but later than it should. */
export type SyncState = (typeof SYNC_STATES)[number];
