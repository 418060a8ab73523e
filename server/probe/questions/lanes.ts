import { startDeadline } from "../deadline.ts";
import type { Run } from "../run.ts";

/** Courier's default limit for one client address (MAXPERIP); other servers allow more. */
const LANES = 4;

/** Does `body` when a lane is free, with a deadline of its own within that of the run. */
export type Lane = <Value>(body: (run: Run) => Promise<Value>) => Promise<Value>;

/**
 * Four lanes for `planned` connections, so that there are never more than four at once. Each gets its share of the time
 * that is left: an address that never answers may use that up, but not the time of those that wait behind it.
 */
export function createLanes(run: Run, planned: number): Lane {
  const waiting: (() => void)[] = [];
  let free = LANES;
  let left = planned;

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    await promise;
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async (body) => {
    await enter();
    const rounds = Math.max(1, Math.ceil(left / LANES));
    left -= 1;
    const deadline = startDeadline(run.deadline.remaining() / rounds, run.deadline.signal);
    try {
      // Too late: throws the deadline's own failure instead of dialling.
      if (deadline.signal.aborted) await deadline.wait(Promise.withResolvers<never>().promise);
      return await body({ ...run, deadline });
    } finally {
      deadline.clear();
      leave();
    }
  };
}
