import type { ServerConfig } from "../config/types.ts";
import { PHASE_ORDER, type PhaseName } from "../contract/phases.ts";
import { plannedPhases } from "../probe/phases/order.ts";

/** The phases that a check of this server means to run, in their order. */
export function phasesToCome(server: ServerConfig): readonly PhaseName[] {
  const planned = plannedPhases(server);
  return PHASE_ORDER[server.security].filter((phase) => planned.has(phase));
}
