import { createTask, parse } from "node-cron";
import { cronTimes } from "../config/cron-times.ts";
import { wallClock } from "../config/wall-clock.ts";

/** Looked at so often at least, as clocks are set and machines sleep. */
const LONGEST_WAIT_MS = 30_000;
/** Minutes alone: what also says seconds is never left out by a change of the clocks for longer than these take. */
const FIELDS_OF_MINUTES = 5;
const HOURS_OF_DAY = 24;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Clocks are put back by two hours at most; what comes every hour is never further away than that and an hour. */
const LONGEST_REPEATED_MS = 4 * 60 * MINUTE_MS;

/** When a cron expression comes, in a time zone of the IANA database; the machine's own where it names none. */
export type CronTime = { expression: string; timezone?: string };

/** How a cron expression is followed. */
export type CronOptions = {
  /** Told at each time, by how many milliseconds it is late: a timer's delay, or for how long this process did not run. */
  onDue(lateMs: number): void;
  /** Whether the process may end meanwhile. */
  unref?: boolean;
};

/**
 * Follows a cron expression until it is told to stop. Times that passed while this process did not run, or over which the clock was put
 * forward, are one, however many they were; after the clock was put back it goes on with the first time after that, also where that has
 * passed until this is noticed. (node-cron's own timer would go through all that was missed, a year of minutes, and then wait until the
 * clock is again where it was.)
 */
export function followCron(time: CronTime, { onDue, unref = false }: CronOptions): () => void {
  const next = nextTimes(time);
  let seen = Date.now();
  let lookedAt = performance.now();
  let due = next(seen);
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    timer = setTimeout(tick, Math.max(1, Math.min(due - seen, LONGEST_WAIT_MS)));
    if (unref) timer.unref();
  };
  function tick(): void {
    const now = Date.now();
    const elapsed = performance.now() - lookedAt;
    if (now < seen) due = next(now - elapsed);
    const late = now - due;
    seen = now;
    lookedAt += elapsed;
    if (late >= 0) due = next(now);
    wait();
    if (late >= 0) onDue(late);
  }
  wait();
  return () => clearTimeout(timer);
}

/**
 * The first time after a moment, in milliseconds since 1970: as the clocks on the wall come by it, and at the change where they are put
 * forward over it, so that what comes once a day comes on that day too. What comes every hour comes in the hour that they show
 * twice as well, which node-cron leaves out.
 */
function nextTimes({ expression, timezone }: CronTime): (after: number) => number {
  const task = createTask(expression, () => {}, timezone === undefined ? {} : { timezone });
  void task.destroy();
  const zone = timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = wallClock(zone);
  const hasSeconds = expression.trim().split(/\s+/).length > FIELDS_OF_MINUTES;
  const meant = hasSeconds ? null : cronTimes(expression, zone);
  const isHourly = parse(expression).hour.length === HOURS_OF_DAY;
  const step = hasSeconds ? SECOND_MS : MINUTE_MS;
  const offset = (moment: number) => clock.shown(moment) - moment;

  /** The first time before `end` by going through all; null when there is none. */
  const repeated = (after: number, end: number): number | null => {
    for (let at = (Math.floor(after / step) + 1) * step; at < end; at += step) {
      if (task.match(new Date(at))) return at;
    }
    return null;
  };

  return (after) => {
    const [run] = task.getNextRuns(1);
    const usual = Math.min(run?.getTime() ?? Number.POSITIVE_INFINITY, meant?.next(after) ?? Number.POSITIVE_INFINITY);
    const isPutBack = isHourly && usual - after < LONGEST_REPEATED_MS && offset(usual) < offset(after);
    return (isPutBack ? repeated(after, usual) : null) ?? usual;
  };
}
