import type { ServerConfig } from "../config/types.ts";
import type { ServerFacts } from "./facts.ts";

/** Which server and account a configuration means, as facts say it. */
export function serverFacts({ name, host, port, security, login }: ServerConfig): ServerFacts {
  return { name, host, port, security, ...(login ? { user: login.user } : {}) };
}
