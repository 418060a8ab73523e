import { cronTimes } from "./cron-times.ts";
import type { MaintenanceWindow } from "./types.ts";

/** Windows that follow one another are one; after so many, somebody has written down that they never end. */
const MOST_IN_A_ROW = 100;
/** Any time will do to see how windows lie to each other; a fixed one gives the same answer every day. */
const SOME_TIME = new Date("2026-01-01T00:00:00Z");
/** Servers share their windows as a rule; where these are more, they are made anew. */
const MOST_KNOWN = 1000;

/** When the maintenance windows of a server are. */
export type Calendar = {
  /** When the window ends that a moment lies in, or those that follow it without a pause; null outside of all. */
  until(moment: Date): Date | null;
  /** When the next window begins after a moment; null when there is none. */
  next(moment: Date): Date | null;
  /** Whether windows follow one another for ever, so that the server would never be checked. */
  neverEnds(): boolean;
};

const known = new Map<string, Calendar>();

/** The calendar of these windows: one for all who have the same, as thousands are asked for together. */
export function calendar(windows: readonly MaintenanceWindow[]): Calendar {
  const key = JSON.stringify(windows.map(({ expression, timezone, seconds }) => [expression, timezone, seconds]));
  const made = known.get(key) ?? createCalendar(windows);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function createCalendar(windows: readonly MaintenanceWindow[]): Calendar {
  const all = windows.map(({ expression, timezone, seconds }) => ({
    times: cronTimes(expression, timezone),
    lasts: seconds * 1000,
  }));
  const next = remembering((moment) => {
    const begin = Math.min(...all.map(({ times }) => times.next(moment) ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(begin) ? new Date(begin) : null;
  });
  const until = remembering((moment) => {
    let end = moment;
    for (let count = 0; count < MOST_IN_A_ROW; count += 1) {
      const later = Math.max(end, ...all.map(({ times, lasts }) => (times.newest(end - lasts, end) ?? 0) + lasts));
      if (later === end) break;
      end = later;
    }
    return end > moment ? new Date(end) : null;
  });
  let endless: boolean | undefined;
  const neverEnds = () => {
    const begin = next(SOME_TIME);
    const end = begin && until(begin);
    return end !== null && until(end) !== null;
  };
  return {
    until,
    next,
    neverEnds() {
      endless ??= neverEnds();
      return endless;
    },
  };
}

/** The last answer is given again while the moment is the same. */
function remembering(answer: (moment: number) => Date | null): (moment: Date) => Date | null {
  let last: { moment: number; answer: Date | null } | null = null;
  return (date) => {
    const moment = date.getTime();
    if (last?.moment !== moment) last = { moment, answer: answer(moment) };
    return last.answer;
  };
}
