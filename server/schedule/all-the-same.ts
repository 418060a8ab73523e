/** Somebody at the page may insist; a script that insists all the time is not to undo what a server asked for. */
const EVERY_MS = 60_000;

/** Lets servers be checked all the same, although their last answer still stands: each once a minute. */
export type AllTheSame = {
  /** Takes the turn of a server, if it has one. */
  take(server: string): boolean;
  /** When a server has its next turn; null when it has one now. */
  from(server: string): Date | null;
  /** Forgets a server. */
  remove(server: string): void;
};

/** Begins with a turn for every server. */
export function createAllTheSame(clock: () => Date = () => new Date()): AllTheSame {
  const taken = new Map<string, Date>();
  const from = (server: string): Date | null => {
    const last = taken.get(server);
    const next = last && new Date(last.getTime() + EVERY_MS);
    return next && next > clock() ? next : null;
  };
  return {
    take(server) {
      if (from(server) !== null) return false;
      taken.set(server, clock());
      return true;
    },
    from,
    remove: (server) => void taken.delete(server),
  };
}
