import { PhaseError } from "./failure.ts";

/** The one time limit of a probe, shared by all of its waits. */
export type Deadline = {
  /** Aborted when the time is up or the probe is called off. */
  signal: AbortSignal;
  /** Seconds left; never negative. */
  remaining(): number;
  /** Waits for `work`, at most until the deadline and at most `limit` seconds; then throws `ETIMEDOUT` (or `ABORTED`). */
  wait<Value>(work: Promise<Value>, limit?: number): Promise<Value>;
  /**
   * Moves the end so many seconds further away: for a part of the probe that has a time of its own. What it gives takes back what
   * that part has not used, so that nothing after it has more time than before.
   */
  extend(seconds: number): () => void;
  /** Begins anew with so many seconds where it is over, or the probe was called off: to put things in order. */
  resume(seconds: number): void;
  /** Lets go of the timer. */
  clear(): void;
};

/** Starts a deadline `seconds` from now; `cancel` ends it early. */
export function startDeadline(seconds: number, cancel?: AbortSignal): Deadline {
  let allowed = seconds;
  let end = performance.now() + seconds * 1000;
  let over = new AbortController();
  const start = () => setTimeout(() => over.abort(timedOut(allowed)), Math.max(0, end - performance.now()));
  let timer = start();
  let signal = cancel ? AbortSignal.any([over.signal, cancel]) : over.signal;
  const remaining = () => Math.max(0, (end - performance.now()) / 1000);
  return {
    get signal() {
      return signal;
    },
    remaining,
    wait: (work, limit) => wait(work, signal, limit),
    extend(more) {
      const extended = over;
      const since = performance.now();
      if (extended.signal.aborted) return () => {};
      const move = (seconds: number) => {
        clearTimeout(timer);
        allowed += seconds;
        end += seconds * 1000;
        timer = start();
      };
      move(more);
      return () => {
        if (over !== extended || extended.signal.aborted) return;
        move(-Math.max(0, more - (performance.now() - since) / 1000));
      };
    },
    resume(more) {
      if (!signal.aborted) return;
      clearTimeout(timer);
      over = new AbortController();
      signal = over.signal;
      allowed = more;
      end = performance.now() + more * 1000;
      timer = start();
    },
    clear: () => clearTimeout(timer),
  };
}

async function wait<Value>(work: Promise<Value>, signal: AbortSignal, limit?: number): Promise<Value> {
  // The loser of the race may still reject, long after anybody listens.
  work.catch(() => {});
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason instanceof PhaseError ? signal.reason : aborted());
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  const timer = limit === undefined ? undefined : setTimeout(() => reject(timedOut(limit)), limit * 1000);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

function timedOut(seconds: number): PhaseError {
  return new PhaseError({ code: "ETIMEDOUT", text: `no answer within ${Number(seconds.toFixed(3))} s` });
}

function aborted(): PhaseError {
  return new PhaseError({ code: "ABORTED", text: "the check was called off" });
}
