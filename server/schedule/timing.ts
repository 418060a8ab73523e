import { createHash } from "node:crypto";
import { createTask } from "node-cron";
import type { Timing } from "../config/types.ts";

const LONGEST_FIRST_DELAY_SECONDS = 10;
/** So many servers may begin in a second however short their interval is: a check of a usual one takes less than a tenth of that. */
const FIRST_CHECKS_PER_SECOND = 5;
/** Timers count whole milliseconds, and may come that much before their time. */
const EARLY_MS = 10;
/** A timer that comes later than this was not only busy: whatever was due meanwhile comes now. */
const MISSED_MS = 1000;
const BACK_OFF_SECONDS = 300;
const LONGEST_BACK_OFF_SECONDS = 3600;
const SHORTEST_RETRY_SECONDS = 1;
const LONGEST_RETRY_SECONDS = 10;

/**
 * How long a server waits for its first check, in seconds, when `servers` begin together: spread by its name, so that they are not
 * dialled in the same instant, and always the same for the same name. Up to some dozens begin within a tenth of the interval, at most
 * ten seconds, as whoever starts the program wants to see something. Many are spread further, up to the whole interval: what begins
 * together is due together from then on.
 */
export function firstDelaySeconds(name: string, everySeconds: number, servers = 1): number {
  const spread = createHash("sha256").update(name).digest().readUInt32BE(0) / 2 ** 32;
  const soon = Math.min(everySeconds / 10, LONGEST_FIRST_DELAY_SECONDS);
  return spread * Math.min(everySeconds, Math.max(soon, servers / FIRST_CHECKS_PER_SECOND));
}

/**
 * Seconds until the next check of a rhythm that began at `beganMs`. Counted from its beginning, so that neither a late
 * timer nor a suspended machine shifts it; beats that were missed are not made up for, and one whose timer came a little early
 * has been, and does not come twice.
 */
export function nextDelaySeconds(everySeconds: number, beganMs: number, nowMs: number): number {
  const every = everySeconds * 1000;
  const beats = Math.floor((nowMs - beganMs + EARLY_MS) / every) + 1;
  return Math.max(0, beganMs + beats * every - nowMs) / 1000;
}

/**
 * How long a server that asked to be left alone is left alone, in seconds: as long as it said, five minutes when it did not
 * say, an hour at most, so that nobody can switch its own monitoring off.
 */
export function backOffSeconds(asked: number | null): number {
  return Math.min(Math.max(asked ?? BACK_OFF_SECONDS, 0), LONGEST_BACK_OFF_SECONDS);
}

/** Seconds from one check to the next: what is configured, or the next two times of a cron expression. */
export function intervalOf(timing: Timing, now: Date): number {
  if (timing.kind === "every") return timing.seconds;
  const task = createTask(timing.expression, () => {}, { timezone: timing.timezone });
  const [next, second] = task.getNextRuns(2);
  void task.destroy();
  return next && second
    ? (second.getTime() - next.getTime()) / 1000
    : Math.max(0, (next ?? now).getTime() - now.getTime()) / 1000;
}

/**
 * In how many seconds a server of so many is checked whose time came while this process did not: all of them at once would be too many,
 * so that they are spread as first checks are, but no longer than what kept them. 0 where the timer came no later than timers do.
 */
export function catchUpSeconds(name: string, everySeconds: number, lateMs: number, servers = 1): number {
  if (lateMs < MISSED_MS) return 0;
  const missed = Math.min(servers, (lateMs / 1000) * FIRST_CHECKS_PER_SECOND);
  return firstDelaySeconds(name, everySeconds, missed);
}

/**
 * In how many seconds a check that saw something worse is repeated to be sure: ten, or a quarter of a shorter interval, and
 * never at once.
 */
export function retrySeconds(timing: Timing): number {
  const quarter = timing.kind === "every" ? timing.seconds / 4 : LONGEST_RETRY_SECONDS;
  return Math.max(SHORTEST_RETRY_SECONDS, Math.min(quarter, LONGEST_RETRY_SECONDS));
}
