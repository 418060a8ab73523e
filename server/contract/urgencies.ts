/** How urgent an alert can be, the most urgent first. */
export const URGENCIES = ["critical", "warning"] as const;

/** How urgent an alert is: `critical` wakes somebody up, `warning` waits for the morning. */
export type Urgency = (typeof URGENCIES)[number];
