/** Lets work be done a few pieces at a time; more wait for their turn, up to a bound. */
export type Turns = {
  /** Does the work when its turn has come; null at once where too many wait already, of all or of this one. */
  take<Value>(of: string, work: () => Promise<Value>): Promise<Value> | null;
};

/** `atOnce` pieces of work are done at a time, `waiting` wait, of each one `ofOne` of both together. */
export function createTurns({ atOnce, waiting, ofOne }: { atOnce: number; waiting: number; ofOne: number }): Turns {
  const queue: (() => void)[] = [];
  const held = new Map<string, number>();
  let running = 0;
  /** A turn that ends goes to whoever waits longest. */
  const end = () => {
    const longest = queue.shift();
    if (longest) longest();
    else running -= 1;
  };
  const begin = async () => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  return {
    take(of, work) {
      const own = held.get(of) ?? 0;
      if (own >= ofOne || (running >= atOnce && queue.length >= waiting)) return null;
      held.set(of, own + 1);
      const done = async () => {
        await begin();
        try {
          return await work();
        } finally {
          end();
          const left = (held.get(of) ?? 1) - 1;
          if (left > 0) held.set(of, left);
          else held.delete(of);
        }
      };
      return done();
    },
  };
}
