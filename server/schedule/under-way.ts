/** What is under way, by a key: for whoever waits until it has ended. */
export type UnderWay = {
  /** Something begins; gives what is to be called when it has ended. */
  begin(key: string): () => void;
  /** What is under way of this key; null while nothing is. */
  of(key: string): Promise<void> | null;
  /** Settles when it has ended, or whoever waits goes away. */
  ended(work: Promise<void>, signal?: AbortSignal): Promise<void>;
};

/** Begins with nothing. */
export function createUnderWay(): UnderWay {
  const works = new Map<string, Set<Promise<void>>>();
  return {
    begin(key) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const own = works.get(key) ?? new Set();
      works.set(key, own.add(promise));
      return () => {
        own.delete(promise);
        if (own.size === 0) works.delete(key);
        resolve();
      };
    },
    of(key) {
      const own = works.get(key);
      return own ? Promise.race(own) : null;
    },
    async ended(work, signal) {
      if (signal?.aborted) return;
      const gone = Promise.withResolvers<void>();
      const leave = () => gone.resolve();
      signal?.addEventListener("abort", leave);
      try {
        await Promise.race([work, gone.promise]);
      } finally {
        signal?.removeEventListener("abort", leave);
      }
    },
  };
}
