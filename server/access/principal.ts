import type { Role } from "../contract/roles.ts";

/**
 * Who asks, as one of the ways in told it. `open`: no `access` is configured (or `access: none`), and everybody is an operator.
 * `anonymous`: a visitor who showed nothing.
 */
export type Principal = {
  name: string | null;
  role: Role;
  way: "open" | "anonymous" | "session" | "token" | "basic" | "header";
};

/** Everybody, where nothing is closed. */
export const OPEN: Principal = { name: null, role: "operator", way: "open" };

/** Somebody who showed nothing. */
export const ANONYMOUS: Principal = { name: null, role: "visitor", way: "anonymous" };
