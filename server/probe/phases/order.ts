import type { ServerConfig } from "../../config/types.ts";
import { PHASE_ORDER, type PhaseName, phasesOf } from "../../contract/phases.ts";

const WITH_LOGIN: ReadonlySet<PhaseName> = new Set(phasesOf("login", "mailboxes"));

/** The phases that a probe of this server means to run; the others of its mode are not applicable. */
export function plannedPhases({ security, depth, login }: ServerConfig): ReadonlySet<PhaseName> {
  const loggedIn = security !== "none" && depth !== "connect" && login !== null;
  const withToken = login !== null && "oauth2" in login;
  return new Set(
    PHASE_ORDER[security].filter(
      (phase) =>
        (loggedIn || !WITH_LOGIN.has(phase)) &&
        (phase !== "token" || withToken) &&
        (phase !== "sync" || depth === "sync"),
    ),
  );
}
