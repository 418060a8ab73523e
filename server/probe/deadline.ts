import type { Failure } from "../contract/facts.ts";
import { doubtful } from "./doubtful.ts";
import { PhaseError } from "./failure.ts";
import { payAttention } from "./lateness.ts";
import { HELD_UP } from "./own-trouble.ts";

/** The one time limit of a probe, shared by all of its waits. */
export type Deadline = {
  /** Aborted when the time is up or the probe is called off. */
  signal: AbortSignal;
  /** Seconds left; never negative. */
  remaining(): number;
  /**
   * Waits for `work`, at most until the deadline and at most `limit` seconds; then throws `ETIMEDOUT` (or `ABORTED`, or `HELD_UP`
   * where this process itself did not come to listen).
   */
  wait<Value>(work: Promise<Value>, limit?: number): Promise<Value>;
  /**
   * Moves the end so many seconds further away: for a part of the probe that has a time of its own. What it gives takes back what
   * that part has not used, so that nothing after it has more time than before.
   */
  extend(seconds: number): () => void;
  /** Begins anew with so many seconds where it is over, or the probe was called off: to put things in order. */
  resume(seconds: number): void;
  /** How long this process has been held up since the deadline began, in seconds. */
  lost(): number;
  /** A failure as it is to be understood: where it may be no more than trouble of our own, as that. */
  understand(failure: Failure): Failure;
  /** Lets go of the timer. */
  clear(): void;
};

/** So much is given back of a short wait too: what was held up for longer than what is given back, or this, says nothing. */
const GIVEN_BACK_SECONDS = 5;
/** After a hold-up at least so much time to look at what has come in meanwhile: the system has kept it. */
const LOOK_SECONDS = 0.1;

/**
 * Starts a deadline `seconds` from now; `cancel` ends it early. Time in which this process itself was held up does not count: it is
 * given back, up to as much again as was allowed, so that who is silent had its time in full. Held up for longer than that, a
 * wait says nothing, as nobody knows what became of the connection meanwhile.
 */
export function startDeadline(seconds: number, cancel?: AbortSignal): Deadline {
  const attention = payAttention();
  const beganAt = performance.now();
  let over = new AbortController();
  const end = (reason: PhaseError) => over.abort(reason);
  let limit = startLimit(seconds, attention.lost, end);
  const waiting = new Set<() => void>();
  const listen = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => [...waiting].forEach((stop) => void stop()), { once: true });
    return signal;
  };
  let signal = listen(over.signal);
  const first = over;
  // By hand: `AbortSignal.any` registers for a clean-up by the collector, which costs each check more than all of this.
  const callOff = () => first.abort(cancel?.reason);
  if (cancel?.aborted) callOff();
  else cancel?.addEventListener("abort", callOff);
  return {
    get signal() {
      return signal;
    },
    remaining: () => limit.remaining(),
    wait: (work, most) => wait(work, { signal, waiting }, attention.lost, most),
    extend(more) {
      const extended = over;
      const moved = limit;
      const since = performance.now();
      if (extended.signal.aborted) return () => {};
      moved.extend(more);
      return () => {
        if (over !== extended || extended.signal.aborted) return;
        moved.extend(-Math.max(0, more - (performance.now() - since) / 1000));
      };
    },
    resume(more) {
      if (!signal.aborted) return;
      limit.clear();
      over = new AbortController();
      signal = listen(over.signal);
      limit = startLimit(more, attention.lost, end);
    },
    lost: attention.lost,
    understand: (failure) =>
      doubtful(failure, { lost: attention.lost(), longest: attention.longest(), beganAt }) ?? failure,
    clear() {
      cancel?.removeEventListener("abort", callOff);
      limit.clear();
      attention.end();
    },
  };
}

type Limit = { remaining(): number; extend(seconds: number): void; clear(): void };

/** Calls `end` once so many seconds are over in which we could listen. */
function startLimit(seconds: number, lost: () => number, end: (reason: PhaseError) => void): Limit {
  const before = lost();
  let allowed = seconds;
  let given = 0;
  let known = 0;
  let at = performance.now() + seconds * 1000;
  const remaining = () => Math.max(0, (at - performance.now()) / 1000);
  const start = () => setTimeout(passed, remaining() * 1000);
  let timer = start();

  function passed(): void {
    const held = lost() - before;
    const most = Math.max(allowed, GIVEN_BACK_SECONDS);
    const back = Math.max(LOOK_SECONDS, Math.min(held, most) - given);
    if (held > known && given < most + LOOK_SECONDS) {
      known = held;
      given += back;
      at = performance.now() + back * 1000;
      timer = start();
    } else {
      // A timer may fire a moment early.
      at = performance.now();
      end(held > most ? heldUp(held) : timedOut(allowed));
    }
  }

  return {
    remaining,
    extend(more) {
      clearTimeout(timer);
      allowed += more;
      at += more * 1000;
      timer = start();
    },
    clear: () => clearTimeout(timer),
  };
}

async function wait<Value>(
  work: Promise<Value>,
  /** One listener for all waits: each of its own costs more than the wait itself. */
  { signal, waiting }: { signal: AbortSignal; waiting: Set<() => void> },
  lost: () => number,
  most?: number,
): Promise<Value> {
  // The loser of the race may still reject, long after anybody listens.
  work.catch(() => {});
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason instanceof PhaseError ? signal.reason : aborted());
  if (signal.aborted) stop();
  else waiting.add(stop);
  const limit = most === undefined ? null : startLimit(most, lost, reject);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    limit?.clear();
    waiting.delete(stop);
  }
}

function timedOut(seconds: number): PhaseError {
  return new PhaseError({ code: "ETIMEDOUT", text: `no answer within ${Number(seconds.toFixed(3))} s` });
}

function heldUp(seconds: number): PhaseError {
  return new PhaseError({
    code: HELD_UP,
    text: `imapscope itself was held up for ${seconds.toFixed(1)} s of the wait`,
  });
}

function aborted(): PhaseError {
  return new PhaseError({ code: "ABORTED", text: "the check was called off" });
}
