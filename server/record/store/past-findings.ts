import type { StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { STATES } from "../../contract/states.ts";
import { readPastFinding } from "./rows.ts";
import type { PastFinding } from "./store.ts";

/** So much of the past is read before other work gets its turn. */
const STEP_MS = 3_600_000;

/** Adds up the findings of all checks from `since` until `now` that were not all right. */
export async function pastFindings(statement: StatementSync, since: Date, now: Date): Promise<readonly PastFinding[]> {
  const found = new Map<string, PastFinding>();
  for (let from = since.getTime(); from <= now.getTime(); from += STEP_MS) {
    for (const state of STATES) {
      if (state === "up") continue;
      for (const row of statement.all(state, from, from + STEP_MS)) add(found, readPastFinding(row));
    }
    await setImmediate();
  }
  return [...found.values()];
}

function add(found: Map<string, PastFinding>, next: PastFinding | null): void {
  if (next === null) return;
  const key = `${next.id} ${next.server}`;
  const known = found.get(key);
  const lastSeen = known && known.lastSeen > next.lastSeen ? known.lastSeen : next.lastSeen;
  found.set(key, { ...next, lastSeen, checks: next.checks + (known?.checks ?? 0) });
}
