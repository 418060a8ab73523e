/** One step from a database of version `version - 1` to `version`. Once released it never changes. */
export type Migration = { version: number; sql: string };
