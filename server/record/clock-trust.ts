const DAY_MS = 86_400_000;
/** A clock that has stood for so long is believed: less than from one night to the next, so that the next night may delete again. */
const BELIEVED_MS = 20 * 3_600_000;

/** Whether the clock on the wall is to be believed for what cannot be undone. */
export type ClockTrust = {
  /** Why it is not, in words for the log; null as a rule. */
  doubt(): Promise<string | null>;
};

/**
 * Doubts a clock that was put forward by more than a day, until it has stood so for most of a day: whoever deletes by a clock that is a
 * year ahead deletes everything. A start long after the newest check (`newestBefore` this moment) is no better known: the machine
 * may have been off, or its clock may be ahead.
 */
export function createClockTrust(newestBefore: (moment: Date) => Promise<Date | null>): ClockTrust {
  const began = new Date();
  let ahead = lead();
  let believedFrom = Number.NEGATIVE_INFINITY;
  let reason = "";
  let isFirst = true;

  const doubtFromNow = (why: string): void => {
    reason = why;
    believedFrom = performance.now() + BELIEVED_MS;
  };

  return {
    async doubt() {
      const forward = lead() - ahead;
      ahead += forward;
      if (forward > DAY_MS) doubtFromNow(`the clock was put forward by ${days(forward)} days`);
      if (isFirst) {
        const newest = await newestBefore(began);
        isFirst = false;
        const gap = newest === null ? 0 : began.getTime() - newest.getTime();
        if (gap > DAY_MS) doubtFromNow(`the clock was ${days(gap)} days ahead of the newest check at the start`);
      }
      return performance.now() < believedFrom ? reason : null;
    },
  };
}

/** What the clock on the wall says more than the one that nobody sets. */
function lead(): number {
  return Date.now() - performance.now();
}

function days(ms: number): number {
  return Math.round(ms / DAY_MS);
}
