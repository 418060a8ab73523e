/** How urgent an alert can be, the most urgent first. */
export const URGENCIES = ["critical", "warning"] as const;

/** How urgent an alert is. */
export type Urgency = (typeof URGENCIES)[number];
