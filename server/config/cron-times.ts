import { createTask, parse } from "node-cron";
import { wallClock } from "./wall-clock.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The most that clocks are put forward or back: two hours, and one to be sure. */
const MOST_SHIFT_MS = 3 * HOUR_MS;
/** Leap days are eight years apart where a century has none. */
const FAR_DAYS = 366 * 9;

/** The times of a cron expression, in milliseconds since 1970. */
export type CronTimes = {
  /** The newest one after `from`, `to` included; null when there is none. */
  newest(from: number, to: number): number | null;
  /** The first one after a moment; null when there is none within nine years. */
  next(after: number): number | null;
};

/**
 * The times that people mean by a cron expression of minutes in a time zone: where the clocks are put forward over one, it comes as
 * they are, and where they show it twice, it comes once. (node-cron's own next runs leave out the one and repeat the other,
 * and look forward only; it still reads the expression, and knows which day is one.)
 */
export function cronTimes(expression: string, timezone: string): CronTimes {
  const { hour, minute, dayOfMonth, month, dayOfWeek } = parse(expression);
  const clock = wallClock(timezone);
  const days = createTask(`* * ${dayOfMonth} ${month} ${dayOfWeek}`, () => {}, { timezone: "UTC" });
  void days.destroy();
  const isDay = (day: number) => days.match(new Date(day));
  const times = hour.flatMap((hours) => minute.map((minutes) => hours * HOUR_MS + minutes * MINUTE_MS));
  const early = times.toSorted((a, b) => a - b);
  const late = early.toReversed();

  return {
    newest(from, to) {
      const [first, last] = [clock.shown(from) - MOST_SHIFT_MS, clock.shown(to) + MOST_SHIFT_MS];
      for (let day = beginning(last); day >= beginning(first); day -= DAY_MS) {
        for (const time of isDay(day) ? late : []) {
          if (day + time > last) continue;
          const moment = clock.moment(day + time);
          if (moment <= to) return moment > from ? moment : null;
        }
      }
      return null;
    },
    next(after) {
      const first = clock.shown(after) - MOST_SHIFT_MS;
      for (let count = 0, day = beginning(first); count < FAR_DAYS; count += 1, day += DAY_MS) {
        for (const time of isDay(day) ? early : []) {
          if (day + time < first) continue;
          const moment = clock.moment(day + time);
          if (moment > after) return moment;
        }
      }
      return null;
    },
  };
}

function beginning(shown: number): number {
  return Math.floor(shown / DAY_MS) * DAY_MS;
}
