/** How an account can be signed in to. */
export const SIGN_INS = ["password", "oauth2"] as const;

/** How the account of a server is signed in to; null when it is checked without. */
export type SignIn = (typeof SIGN_INS)[number] | null;
