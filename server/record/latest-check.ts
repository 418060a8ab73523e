import type { Check } from "../diagnose/check.ts";
import type { Live } from "./live.ts";
import type { Store } from "./store/store.ts";

/** The latest check of a server, whole; null before the first, or when it cannot be read any more. */
export async function readLatest(live: Live, store: Pick<Store, "check">, server: string): Promise<Check | null> {
  const latest = live.latest(server);
  return latest && (live.unkept(server) ?? (await store.check(latest.id)));
}
