/** Of whom a diagnosis can speak. */
export const SCOPES = ["server", "account"] as const;

/**
 * Of whom a diagnosis speaks: of the `server`, so that others are hurt as well; or of this `account`, which was refused or
 * treated so, while nothing was tested for others.
 */
export type Scope = (typeof SCOPES)[number];
