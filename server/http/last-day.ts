import type { Check } from "../diagnose/check.ts";
import type { State } from "../diagnose/state.ts";
import type { Store } from "../record/store/store.ts";
import { cellList } from "./series-cells.ts";

const HOUR_MS = 3_600_000;
const HOURS = 24;

type Known = { hour: number; states: readonly (State | null)[] };

/** Made once for each check: every reader of the live events asks for it. */
const known = new WeakMap<Check, Known>();

/** The worst state of each of the last 24 hours up to the newest check; all null before the first. */
export function lastDay(store: Store, server: string, latest: Check | null): readonly (State | null)[] {
  if (!latest) return Array.from({ length: HOURS }, () => null);
  const hour = Math.floor(Date.now() / HOUR_MS);
  const before = known.get(latest);
  if (before?.hour === hour) return before.states;
  const from = (hour - HOURS + 1) * HOUR_MS;
  const cells = store.cells(server, { from: new Date(from), to: new Date(), seconds: HOUR_MS / 1000 });
  const states = cellList(cells, { from, step: HOUR_MS, count: HOURS }).map(({ state }) => state);
  known.set(latest, { hour, states });
  return states;
}
