import { stat } from "node:fs/promises";
import type { Outcome } from "./outcome.ts";

/** Reads again what the configuration names in a file: as it is now, or why it cannot be read. */
export type Reread<Value> = () => Promise<Outcome<Value>>;

/** Whether a file can be read more than once: a pipe or a terminal cannot. One that is not there now may be back by then. */
export async function isRereadable(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}
