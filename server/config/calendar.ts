import { cronTimes } from "./cron-times.ts";
import type { MaintenanceWindow } from "./types.ts";

/** Windows that follow one another are one; after so many, somebody has written down that they never end. */
const MOST_IN_A_ROW = 100;
/** Any time will do to see how windows lie to each other; a fixed one gives the same answer every day. */
const SOME_TIME = Date.UTC(2026, 0, 1);

/** When the maintenance windows of a server are. */
export type Calendar = {
  /** When the window ends that a moment lies in, or those that follow it without a pause; null outside of all. */
  until(moment: Date): Date | null;
  /** When the next window begins after a moment; null when there is none. */
  next(moment: Date): Date | null;
};

/** The calendar of these windows. */
export function calendar(windows: readonly MaintenanceWindow[]): Calendar {
  const all = windows.map(({ expression, timezone, seconds }) => ({
    times: cronTimes(expression, timezone),
    lasts: seconds * 1000,
  }));
  const next = (moment: number) => {
    const begin = Math.min(...all.map(({ times }) => times.next(moment) ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(begin) ? new Date(begin) : null;
  };
  const until = (moment: number) => {
    let end = moment;
    for (let count = 0; count < MOST_IN_A_ROW; count += 1) {
      const later = Math.max(end, ...all.map(({ times, lasts }) => (times.newest(end - lasts, end) ?? 0) + lasts));
      if (later === end) break;
      end = later;
    }
    return end > moment ? new Date(end) : null;
  };
  return { until: (moment) => until(moment.getTime()), next: (moment) => next(moment.getTime()) };
}

/** Whether windows follow one another for ever, so that the server would never be checked. */
export function neverEnds(windows: readonly MaintenanceWindow[]): boolean {
  const { until, next } = calendar(windows);
  const begin = next(new Date(SOME_TIME));
  const end = begin && until(begin);
  return end !== null && until(end) !== null;
}
