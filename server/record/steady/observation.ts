import { isOutage } from "../../contract/outages.ts";
import { listPhases } from "../../contract/phase-list.ts";
import { STATES } from "../../contract/states.ts";
import type { Check } from "../../diagnose/check.ts";
import { aggregate } from "../history/aggregate.ts";
import type { Cell, Observation } from "../history/cell.ts";
import { merge } from "../history/merge.ts";
import { USUAL_HOLD_MS } from "../store/history-rows.ts";
import type { HistoryWindow, ToldState } from "../store/store.ts";

/** A check as its history needs it. */
export function observationOf(check: Check, told: ToldState | undefined): Observation {
  const { state, seconds, startedAt } = check;
  const gotThrough = state !== "down" && state !== "unknown";
  const phases = listPhases(check).flatMap((report) =>
    report.status === "skipped" ? [] : [[report.phase, report.seconds] as const],
  );
  return {
    at: Date.parse(startedAt),
    state: told?.state ?? state,
    holdsMs: told ? Math.round(told.holdsSeconds * 1000) : USUAL_HOLD_MS,
    failed: isOutage(state),
    seconds: gotThrough ? { ...Object.fromEntries(phases), total: seconds } : {},
  };
}

/**
 * The stored cells up to the first check that waits to be recorded, and from then on those of the checks that wait: what the store says of
 * that time is only how long its last check holds.
 */
export function withWaiting(
  stored: readonly Cell[],
  waiting: readonly Observation[],
  { from, to, seconds }: HistoryWindow,
): readonly Cell[] {
  const inOrder = waiting.toSorted((one, other) => one.at - other.at);
  const [first] = inOrder;
  if (!first) return stored;
  const step = seconds * 1000;
  const before = stored.filter(({ at }) => at < first.at).map((cell) => cutOff(cell, first.at));
  return merge([...before, ...aggregate(inOrder, { from: from.getTime(), to: to.getTime(), step })], step);
}

/** The cell as if nothing were known of the time from `end` on. */
function cutOff(cell: Cell, end: number): Cell {
  const known = STATES.reduce((sum, state) => sum + cell.milliseconds[state], 0);
  const share = Math.min(1, (end - cell.at) / Math.max(1, known));
  const milliseconds = { ...cell.milliseconds };
  for (const state of STATES) milliseconds[state] *= share;
  return { ...cell, milliseconds };
}
