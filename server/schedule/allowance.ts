/** How many checks may be under way, by whether there is time for them. */
export type Allowance = {
  now(): number;
  /** A check has ended, while so many were under way; `late` where imapscope itself did not come to its turn meanwhile. */
  ended(late: boolean, underWay: number): void;
};

/** So many there may be at first: what a machine that is otherwise idle has time for. */
const FIRST = 50;
/** Fewer would keep a machine waiting that is busy with something else. */
const FEWEST = 10;
/** After it became less, so long it stays: what was under way then tells of before, in milliseconds. */
const STAYS_MS = 1000;

/**
 * Many checks that only wait, for servers that do not answer, cost nothing; many that want to be worked at make each other late, until
 * healthy servers seem not to answer. So the number grows by each check that ends in time, where it is what keeps others from
 * beginning, and is halved where one was held up: as TCP does with what is on the way (RFC 5681 section 3.1).
 */
export function createAllowance(most: number): Allowance {
  let allowed = Math.min(FIRST, most);
  let lessAt = Number.NEGATIVE_INFINITY;
  return {
    now: () => allowed,
    ended(late, underWay) {
      if (!late) {
        if (underWay >= allowed) allowed = Math.min(most, allowed + 1);
        return;
      }
      const now = performance.now();
      if (now - lessAt < STAYS_MS) return;
      lessAt = now;
      allowed = Math.min(most, Math.max(FEWEST, Math.floor(Math.min(allowed, underWay) / 2)));
    },
  };
}
