import type { ServerFacts } from "../contract/facts.ts";
import type { State } from "../contract/states.ts";
import type { CheckHead } from "../record/check-head.ts";
import type { Store } from "../record/store/store.ts";
import { StoreError } from "../record/store/store-error.ts";
import { cellList } from "./series-cells.ts";

const HOUR_MS = 3_600_000;
const HOURS = 24;

type Day = readonly (State | null)[];
/** What is known of a server: up to which check, and the `hour` of the last cell. */
type Known = { latest: CheckHead; hour: number; day: Promise<Day> };

/**
 * Made once for each check, as every reader of the live events asks for it. Kept by the facts that name a server, which its checks share
 * as long as it is the same one.
 */
const known = new WeakMap<Store, WeakMap<ServerFacts, Known>>();

/**
 * The worst state of each of the last 24 hours, the last one not over yet; all null before the first check. When another hour
 * begins, nothing is known of it until the next check: a thousand servers would be read again at once.
 */
export async function lastDay(store: Store, server: string, latest: CheckHead | null, now = Date.now()): Promise<Day> {
  if (!latest) return nothing(HOURS);
  const days = known.get(store) ?? new WeakMap<ServerFacts, Known>();
  known.set(store, days);
  const hour = Math.floor(now / HOUR_MS);
  const last = days.get(latest.server);
  const day = last?.latest === latest ? last : { latest, hour, day: readDay(store, server, { hour, now }, last) };
  days.set(latest.server, day);
  try {
    return movedOn(await day.day, day.hour, hour);
  } catch (error) {
    if (last && day !== last) days.set(latest.server, last);
    else days.delete(latest.server);
    if (!(error instanceof StoreError)) throw error;
    // What was read before is still so; of the hours since, nothing is known.
    const before = last && day !== last ? await last.day.catch(() => null) : null;
    return last && before ? movedOn(before, last.hour, hour) : nothing(HOURS);
  }
}

/** Of a day that is known already only its last two hours are read: a check may have begun in the one before. */
async function readDay(
  store: Store,
  server: string,
  { hour, now }: { hour: number; now: number },
  last: Known | undefined,
): Promise<Day> {
  const before = last ? movedOn(await last.day, last.hour, hour) : [];
  const count = last ? Math.min(HOURS, hour - last.hour + 2) : HOURS;
  const from = (hour - count + 1) * HOUR_MS;
  const cells = await store.cells(server, { from: new Date(from), to: new Date(now), seconds: HOUR_MS / 1000 });
  const read = cellList(cells, { from, step: HOUR_MS, count }).map(({ state }) => state);
  return [...before.slice(0, HOURS - count), ...read];
}

/** A day whose last cell was that of an hour, at a later hour. */
function movedOn(day: Day, from: number, to: number): Day {
  return to === from ? day : [...day.slice(to - from), ...nothing(Math.min(HOURS, to - from))];
}

function nothing(hours: number): Day {
  return Array.from({ length: Math.max(0, hours) }, () => null);
}
