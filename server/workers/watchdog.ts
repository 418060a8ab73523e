/** How often a thread is asked whether it still turns, in milliseconds; one that has not answered so many times in a row does not. */
export type WatchdogTimes = { everyMs: number; most: number };

/** Long enough for every machine that is only busy: two minutes. */
export const PATIENT: WatchdogTimes = { everyMs: 30_000, most: 4 };

/** So much later than it should a question of ours may come before its answer says nothing: then we stood still ourselves. */
const LATE = 1.5;

/** Watches a thread that can be caught in a loop. */
export type Watchdog = {
  /** It has said something. */
  heard(): void;
  stop(): void;
};

/** Asks at intervals, and says once that no answer comes any more; then it stops by itself. */
export function watchThread({ everyMs, most }: WatchdogTimes, ask: () => void, onSilent: () => void): Watchdog {
  let unanswered = 0;
  let askedAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const weStoodStill = now - askedAt > everyMs * LATE;
    askedAt = now;
    if (weStoodStill) unanswered = 0;
    if (unanswered >= most) {
      clearInterval(timer);
      onSilent();
      return;
    }
    unanswered += 1;
    ask();
  }, everyMs);
  timer.unref();
  return {
    heard() {
      unanswered = 0;
    },
    stop: () => clearInterval(timer),
  };
}
