/** Somebody at the page may insist; a script that insists all the time is not to undo what a server asked for. */
const EVERY_MS = 60_000;

/** Lets a server be checked all the same, although its last answer still stands: once a minute. */
export type AllTheSame = {
  /** Takes the turn, if there is one. */
  take(): boolean;
  /** When the next turn is; null when there is one now. */
  from(): Date | null;
};

/** Begins with a turn. */
export function createAllTheSame(clock: () => Date = () => new Date()): AllTheSame {
  let taken: Date | null = null;
  const from = (): Date | null => {
    const now = clock();
    // A turn that is still to come was taken before the clock was put back.
    const next = taken && taken <= now ? new Date(taken.getTime() + EVERY_MS) : null;
    return next && next > now ? next : null;
  };
  return {
    take() {
      if (from() !== null) return false;
      taken = clock();
      return true;
    },
    from,
  };
}
