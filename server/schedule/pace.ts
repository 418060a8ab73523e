import type { Timing } from "../config/types.ts";

/** A pace between the starts of checks: a rate, and no limit of how many are under way. */
export type Pace = {
  /** In how many milliseconds the next check may start; 0 when it may now. */
  waitMs(): number;
  /** A check starts. */
  started(): void;
  /** These servers there are from now on. */
  of(timings: readonly Timing[]): void;
};

/** So many checks may start in a second with few servers: the next one starts when the work of the one before is done. */
const LEAST_PER_SECOND = 50;
/** More than this no machine makes that this is for. */
const MOST_PER_SECOND = 500;
/** So much more than what the intervals need, so that what waits becomes less. */
const AHEAD = 2;
/** Those with cron times are all due at the same moment: they may take so long for it, in seconds. */
const CRON_SECONDS = 20;
/** Starts that were missed because a timer came late are made up for, as many as fall into this time. */
const MADE_UP_MS = 10;

/** How many checks may start in a second so that all of these servers come to their turn and none of them meets a crowd. */
export function startsPerSecond(timings: readonly Timing[]): number {
  const needed = timings.reduce(
    (sum, timing) => sum + 1 / (timing.kind === "every" ? timing.seconds : CRON_SECONDS),
    0,
  );
  return Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, AHEAD * needed));
}

/** Begins with the pace of few servers. */
export function createPace(): Pace {
  let gapMs = 1000 / LEAST_PER_SECOND;
  let nextAt = Number.NEGATIVE_INFINITY;
  return {
    waitMs: () => Math.max(0, nextAt - performance.now()),
    started() {
      nextAt = Math.max(nextAt + gapMs, performance.now() + gapMs - MADE_UP_MS);
    },
    of(timings) {
      gapMs = 1000 / startsPerSecond(timings);
    },
  };
}
