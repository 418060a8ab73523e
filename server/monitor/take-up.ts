import { MOST_CONFIRMATIONS } from "../diagnose/confirmation.ts";
import { previousFacts } from "../diagnose/previous.ts";
import type { Live } from "../record/live.ts";
import { lastWithStarttls } from "../record/starttls-seen.ts";
import type { Store } from "../record/store/store.ts";
import { lastComparable, unchangedSince } from "../record/take-up.ts";
import type { Entry } from "./entry.ts";

/** Lets a server that is new to the monitor go on from what was recorded of it before. */
export function takeUp({ config: { name }, ...entry }: Entry, store: Store, live: Live): void {
  const latest = store.latest(name);
  if (!latest) return;
  entry.canary.observe(latest);
  live.seed(latest, unchangedSince(store, name) ?? undefined);
  entry.standing.remember(store.list(name, { limit: MOST_CONFIRMATIONS }).toReversed());
  const facts = previousFacts(latest) ?? lastComparable(store, name);
  if (facts) entry.baseline.observe(facts);
  const offered = latest.server.security === "starttls" ? lastWithStarttls(store, name) : null;
  if (offered) entry.starttlsSeen.observe(offered);
}
