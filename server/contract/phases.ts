import type { Security } from "./securities.ts";

/** One step of a probe. The order depends on the security mode. */
export type PhaseName =
  | "dns"
  | "tcp"
  | "tls"
  | "greeting"
  | "capability"
  | "starttls"
  | "token"
  | "auth"
  | "list"
  | "status"
  | "quota"
  | "sync"
  | "logout";

const SESSION: readonly PhaseName[] = ["token", "auth", "list", "status", "quota", "sync", "logout"];

/** The phases of a probe in the order in which they run, by how the connection is protected. */
export const PHASE_ORDER: Readonly<Record<Security, readonly PhaseName[]>> = {
  "implicit-tls": ["dns", "tcp", "tls", "greeting", "capability", ...SESSION],
  starttls: ["dns", "tcp", "greeting", "capability", "starttls", "tls", ...SESSION],
  none: ["dns", "tcp", "greeting", "capability", ...SESSION],
};

/** Every phase there is, in a fixed order: for metrics and tables that list them all. */
export const PHASE_NAMES: readonly PhaseName[] = PHASE_ORDER.starttls;
