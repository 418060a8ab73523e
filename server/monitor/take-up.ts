import { MOST_CONFIRMATIONS } from "../diagnose/confirmation.ts";
import { previousFacts } from "../diagnose/previous.ts";
import { lastWithStarttls } from "../record/last-offered.ts";
import type { Live } from "../record/live.ts";
import type { Store } from "../record/store/store.ts";
import { lastComparable, unchangedSince } from "../record/take-up.ts";
import type { Entry } from "./entry.ts";

/** What takes it up, and whether the server is still there when it has been read. */
type By = { store: Store; live: Live; isThere: () => boolean };

/** Lets a server that is new to the monitor go on from what was recorded of it before. */
export async function takeUp({ config: { name }, ...entry }: Entry, { store, live, isThere }: By): Promise<void> {
  const latest = await store.latest(name);
  if (!latest) return;
  const since = await unchangedSince(store, name);
  const listed = await store.list(name, { limit: MOST_CONFIRMATIONS });
  const facts = previousFacts(latest) ?? (await lastComparable(store, name));
  const offered = latest.server.security === "starttls" ? await lastWithStarttls(store, name) : null;
  if (!isThere()) return;
  entry.canary.observe(latest);
  live.seed(latest, since ?? undefined);
  entry.standing.remember(listed.toReversed());
  if (facts) {
    entry.baseline.observe(facts);
    entry.offers.observe(facts);
  }
  if (offered) entry.offers.observe(offered);
}
