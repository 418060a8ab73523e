/** Says of each client the first time in an hour that something happened, so that a log of it stays short. */
export type FirstTime = (client: string) => boolean;

/** Milliseconds. */
const AGAIN_MS = 3_600_000;
/** With more clients than this, those that come then are not told of until others are forgotten. */
const MOST = 1000;

/** `now` gives milliseconds of a clock that is never set. */
export function createFirstTime(now: () => number = () => performance.now()): FirstTime {
  const told = new Map<string, number>();
  return (client) => {
    for (const [old, at] of told) {
      // The oldest stand first.
      if (now() - at < AGAIN_MS) break;
      told.delete(old);
    }
    if (told.has(client) || told.size >= MOST) return false;
    told.set(client, now());
    return true;
  };
}
