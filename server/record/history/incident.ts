import type { Finding } from "../../contract/answers/finding.ts";
import { isOutage, type Outage } from "../../contract/outages.ts";
import type { State } from "../../contract/states.ts";
import { addSighting, clampStretches, type Stretches } from "./stretches.ts";

/** A time during which a server was degraded or down; moments in milliseconds since 1970. */
export type Incident = {
  /** The check that confirmed it. */
  began: number;
  /** The check that found the server well again; null while it lasts. */
  ended: number | null;
  /** The newest check that saw it. */
  seen: number;
  /** The worst that it came to. */
  state: Outage;
  /** When it was which of the two; null for one that an older version recorded. */
  stretches: Stretches | null;
  /** What was at the root of it, as the first check saw it that did; the first first. */
  findings: readonly Finding[];
};

/** What one check says of an incident, and for how long that holds when no other check follows. */
export type Sighting = { at: number; holdsMs: number; state: State; root: Finding | null };

const MOST_FINDINGS = 5;

/**
 * The incident after one more check, begun or ended by it; null when there is none. A pause, or a time in which imapscope could
 * not tell, ends nothing: nobody knows what was in it.
 */
export function advance(open: Incident | null, { at, holdsMs, state, root }: Sighting): Incident | null {
  if (open && at <= open.seen) return open;
  const before = open?.stretches && clampStretches(open.stretches, at);
  if (state === "unknown") return open && { ...open, stretches: before ?? null };
  if (!isOutage(state)) return open && { ...open, stretches: before ?? null, ended: at };
  const findings = root ? [root] : [];
  const sighting = { state, from: at, to: at + holdsMs };
  if (!open) return { began: at, ended: null, seen: at, state, stretches: addSighting(null, sighting), findings };
  const known = root === null || open.findings.some(({ id }) => id === root.id);
  return {
    ...open,
    seen: at,
    state: open.state === "down" ? "down" : state,
    stretches: open.stretches && addSighting(open.stretches, sighting),
    findings: known ? open.findings : [...open.findings, ...findings].slice(0, MOST_FINDINGS),
  };
}
