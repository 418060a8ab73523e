import type { ServerConfig } from "../config/types.ts";
import type { SignIn } from "../contract/sign-ins.ts";

/** As the configuration says. */
export function signInOf({ login }: ServerConfig): SignIn {
  if (login === null) return null;
  return "password" in login ? "password" : "oauth2";
}
