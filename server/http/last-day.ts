import type { State } from "../contract/states.ts";
import type { CheckHead } from "../record/check-head.ts";
import type { Store } from "../record/store/store.ts";
import { cellList } from "./series-cells.ts";

const HOUR_MS = 3_600_000;
const HOURS = 24;

type Day = readonly (State | null)[];

/** Made once for each check, as every reader of the live events asks for it; `hour` is the one of the last cell. */
const known = new WeakMap<CheckHead, { hour: number; day: Promise<Day> }>();

/**
 * The worst state of each of the last 24 hours, the last one not over yet; all null before the first check. When another hour
 * begins, nothing is known of it until the next check: a thousand servers would be read anew at once.
 */
export async function lastDay(store: Store, server: string, latest: CheckHead | null, now = Date.now()): Promise<Day> {
  if (!latest) return nothing(HOURS);
  const hour = Math.floor(now / HOUR_MS);
  const before = known.get(latest) ?? { hour, day: readDay(store, server, hour, now) };
  known.set(latest, before);
  try {
    return [...(await before.day).slice(hour - before.hour), ...nothing(Math.min(HOURS, hour - before.hour))];
  } catch (error) {
    known.delete(latest);
    throw error;
  }
}

async function readDay(store: Store, server: string, hour: number, now: number): Promise<Day> {
  const from = (hour - HOURS + 1) * HOUR_MS;
  const cells = await store.cells(server, { from: new Date(from), to: new Date(now), seconds: HOUR_MS / 1000 });
  return cellList(cells, { from, step: HOUR_MS, count: HOURS }).map(({ state }) => state);
}

function nothing(hours: number): Day {
  return Array.from({ length: Math.max(0, hours) }, () => null);
}
