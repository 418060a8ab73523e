import type { ServerConfig } from "../config/types.ts";

/** How the account of a server is signed in to; null when it is checked without. */
export type SignIn = "password" | "oauth2" | null;

/** As the configuration says. */
export function signInOf({ login }: ServerConfig): SignIn {
  if (login === null) return null;
  return "password" in login ? "password" : "oauth2";
}
