import type { Security, ServerConfig } from "../../config/types.ts";
import type { PhaseName } from "../facts.ts";

const SESSION: readonly PhaseName[] = ["token", "auth", "list", "status", "quota", "sync", "logout"];
const AFTER_LOGIN: ReadonlySet<PhaseName> = new Set(["token", "auth", "list", "status", "quota", "sync"]);

/** The phases of a probe in the order in which they run, by how the connection is protected. */
export const PHASE_ORDER: Readonly<Record<Security, readonly PhaseName[]>> = {
  "implicit-tls": ["dns", "tcp", "tls", "greeting", "capability", ...SESSION],
  starttls: ["dns", "tcp", "greeting", "capability", "starttls", "tls", ...SESSION],
  none: ["dns", "tcp", "greeting", "capability", ...SESSION],
};

/** Every phase there is, in a fixed order: for metrics and tables that list them all. */
export const PHASE_NAMES: readonly PhaseName[] = PHASE_ORDER.starttls;

/** The phases that a probe of this server means to run; the others of its mode are not applicable. */
export function plannedPhases({ security, depth, login }: ServerConfig): ReadonlySet<PhaseName> {
  const loggedIn = security !== "none" && depth !== "connect" && login !== null;
  const withToken = login !== null && "oauth2" in login;
  return new Set(
    PHASE_ORDER[security].filter(
      (phase) =>
        (loggedIn || !AFTER_LOGIN.has(phase)) &&
        (phase !== "token" || withToken) &&
        (phase !== "sync" || depth === "sync"),
    ),
  );
}
