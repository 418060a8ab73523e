import type { Finding } from "../../diagnose/check.ts";
import type { State } from "../../diagnose/state.ts";

/** A time during which a server was degraded or down; moments in milliseconds since 1970. */
export type Incident = {
  /** The check that confirmed it. */
  began: number;
  /** The check that found the server well again; null while it lasts. */
  ended: number | null;
  /** The newest check that saw it. */
  seen: number;
  /** The worst that it came to. */
  state: "degraded" | "down";
  /** What was at the root of it, as the first check saw it that did; the first first. */
  findings: readonly Finding[];
};

/** What one check says of an incident. */
export type Sighting = { at: number; state: State; root: Finding | null };

const MOST_FINDINGS = 5;

/**
 * The incident after one more check, begun or ended by it; null when there is none. A pause, or a time in which imapscope could
 * not tell, ends nothing: nobody knows what was in it.
 */
export function advance(open: Incident | null, { at, state, root }: Sighting): Incident | null {
  if (open && at <= open.seen) return open;
  if (state === "unknown") return open;
  if (state !== "degraded" && state !== "down") return open && { ...open, ended: at };
  const findings = root ? [root] : [];
  if (!open) return { began: at, ended: null, seen: at, state, findings };
  const known = root === null || open.findings.some(({ id }) => id === root.id);
  return {
    ...open,
    seen: at,
    state: open.state === "down" ? "down" : state,
    findings: known ? open.findings : [...open.findings, ...findings].slice(0, MOST_FINDINGS),
  };
}
