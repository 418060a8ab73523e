import type { RecentCheck } from "../../server/http/shapes.ts";
import type { Moment } from "../../server/probe/facts.ts";

/** Since when a server is as it is; `atLeast` when it was so before the oldest check that is known here. */
export type StateSince = { moment: Moment; atLeast: boolean };

/** Looks back from the newest check to the first one with the same state. Null without checks. */
export function stateSince(recent: readonly RecentCheck[]): StateSince | null {
  const newest = recent.at(-1);
  if (!newest) return null;
  const before = recent.findLastIndex(({ state }) => state !== newest.state);
  const first = recent[before + 1] ?? newest;
  return { moment: first.startedAt, atLeast: before < 0 };
}
