/** Times that can be asked for, counted back from now. */
export const RANGES = ["1h", "24h", "7d", "30d", "1y"] as const;

/** One of them. */
export type Range = (typeof RANGES)[number];

/** Times for which uptime is counted. */
export const UPTIME_RANGES = ["24h", "7d", "30d", "1y"] as const;

/** One of them. */
export type UptimeRange = (typeof UPTIME_RANGES)[number];
