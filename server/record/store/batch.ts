/** Gathers what is to be written, so that much of it goes in one transaction. */
export type Batch<Item> = {
  /** Settles when it is written; rejects with what it failed with. */
  add(item: Item): Promise<void>;
  /** Writes at once whatever waits. */
  flush(): void;
};

/** How long to gather at most (milliseconds), and how many are written in one go, so that other work gets its turn. */
export type BatchLimits = { gatherMs: number; most: number };

type Waiting<Item> = { item: Item; written: PromiseWithResolvers<void> };

/**
 * Begins with nothing. `write` gives for each item what it failed with, or null. What comes after a quiet time is written with the
 * next turn of the event loop, what comes in quick succession every `gatherMs`, in order.
 */
export function createBatch<Item>(
  write: (items: readonly Item[]) => readonly (Error | null)[],
  { gatherMs, most }: BatchLimits,
): Batch<Item> {
  const waiting: Waiting<Item>[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writtenAt = Number.NEGATIVE_INFINITY;

  const writeSome = (): void => {
    const some = waiting.splice(0, most);
    const errors = write(some.map(({ item }) => item));
    for (const [index, { written }] of some.entries()) {
      const error = errors[index];
      if (error) written.reject(error);
      else written.resolve();
    }
  };

  const due = (): void => {
    writeSome();
    writtenAt = performance.now();
    timer = waiting.length > 0 ? setTimeout(due, 0) : undefined;
  };

  return {
    add(item) {
      const written = Promise.withResolvers<void>();
      waiting.push({ item, written });
      timer ??= setTimeout(due, Math.max(0, writtenAt + gatherMs - performance.now()));
      return written.promise;
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      while (waiting.length > 0) writeSome();
    },
  };
}
