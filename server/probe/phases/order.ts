import type { ServerConfig } from "../../config/types.ts";
import type { PhaseName } from "../../contract/phases.ts";
import { PHASE_ORDER } from "../../contract/phases.ts";

const AFTER_LOGIN: ReadonlySet<PhaseName> = new Set(["token", "auth", "list", "status", "quota", "sync"]);

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
