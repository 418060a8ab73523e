import type { SyncFacts, SyncOperation } from "../contract/facts.ts";
import type { Severity } from "../contract/severities.ts";
import { STATES } from "../contract/states.ts";
import type { SyncState } from "../contract/sync-states.ts";
import { stateOf } from "./state.ts";

const SUBJECT = "sync-";

/** What a canary and what was found about it come to. A step that failed breaks it, whatever that is called. */
export function syncState(
  { operations, unopened }: SyncFacts,
  findings: readonly { id: string; severity: Severity }[],
): SyncState {
  if (unopened) return "broken";
  const outcomes = Object.values(operations) as readonly SyncFacts["operations"][SyncOperation][];
  if (outcomes.some(({ status }) => status === "failed")) return "broken";
  const severities = findings.flatMap(({ id, severity }) => (id.startsWith(SUBJECT) ? [severity] : []));
  const state = stateOf(severities);
  if (STATES.indexOf(state) >= STATES.indexOf("degraded")) return "broken";
  return state === "up" ? "in-step" : "late";
}
