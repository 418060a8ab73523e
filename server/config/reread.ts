import { stat } from "node:fs/promises";
import type { Outcome } from "./outcome.ts";

/** Reads again what the configuration names in a file: as it is now, or why it cannot be read. */
export type Reread<Value> = () => Promise<Outcome<Value>>;

/** A file that changed so lately may change once more without its times telling, milliseconds. */
const UNSETTLED_MS = 2000;
/** Whoever asks within this time of a look at a file that had settled gets what was found, without another look; milliseconds. */
const SHARED_MS = 40;

/** Whether a file can be read more than once: a pipe or a terminal cannot. One that is not there now may be back by then. */
export async function isRereadable(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}

/** Reads a file only where it is not the one, or not as it was, that was read last: many checks name the same. */
export function whenChanged<Value>(path: string, read: Reread<Value>): Reread<Value> {
  let known: { stamp: string; outcome: Outcome<Value>; lookedAt: number } | null = null;
  return async () => {
    const lookedAt = performance.now();
    if (known !== null && lookedAt - known.lookedAt < SHARED_MS) return known.outcome;
    const stamp = await stampOf(path);
    if (stamp !== null && known?.stamp === stamp) {
      known.lookedAt = lookedAt;
      return known.outcome;
    }
    const outcome = await read();
    known = stamp !== null && "value" in outcome ? { stamp, outcome, lookedAt } : null;
    return outcome;
  };
}

/** What changes whenever a file does, be it written to, replaced, or closed to us; null where that cannot be told. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(path, { bigint: true });
    if (Date.now() - Number(ctimeMs) < UNSETTLED_MS) return null;
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return null;
  }
}
