import type { Logger } from "pino";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { unpackCheck, type WaitingCheck, type WaitingChecks } from "./waiting-checks.ts";

/** How many are handed to the store at a time, once one of them was recorded. */
const TOGETHER = 50;

type Options = { waiting: WaitingChecks; log: Pick<Logger, "error">; onProgress: () => void };

/** Records what waits, in its order, as far as the store takes it. Rejects with the store's trouble. */
export async function recordWaiting(store: Store, { waiting, log, onProgress }: Options): Promise<void> {
  let count = 1;
  while (waiting.size() > 0) {
    const some = waiting.oldest(count);
    const settled = await Promise.allSettled(some.map((one) => store.save(unpackCheck(one), one.told)));
    let trouble: StoreError | null = null;
    for (const [index, result] of settled.entries()) {
      const one = some[index];
      const error = result.status === "rejected" ? result.reason : null;
      if (error instanceof StoreError && error.kind !== null) trouble ??= error;
      else if (one) {
        waiting.remove(one.listed.id);
        if (error !== null) await tellUnlessThere(store, one, error, log);
      }
    }
    onProgress();
    if (trouble) throw trouble;
    count = TOGETHER;
  }
}

/** An attempt can fail after the check was written all the same; it is there then, and nothing is lost. */
async function tellUnlessThere(store: Store, one: WaitingCheck, error: unknown, log: Pick<Logger, "error">) {
  const { id } = one.listed;
  const there = await store.check(id).catch(() => null);
  if (!there) log.error({ err: error, id, server: one.server }, "a check that waited could not be recorded");
}
