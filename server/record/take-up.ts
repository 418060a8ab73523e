import type { Since } from "../contract/answers/server.ts";
import type { ProbeFacts } from "../contract/facts.ts";
import { previousFacts } from "../diagnose/previous.ts";
import type { Store } from "./store/store.ts";

/** How many recorded checks are looked through, and how many of them are read whole for one to compare the next with. */
const LOOK_BACK = 500;
const COMPARABLE_TRIES = 5;

/** Since when the recorded checks agree with the newest of them; null without checks. */
export async function unchangedSince(store: Store, name: string): Promise<Since | null> {
  const checks = await store.recent(name, LOOK_BACK);
  const before = checks.findLastIndex(({ state }) => state !== checks.at(-1)?.state);
  const first = checks[before + 1];
  return first ? { moment: first.startedAt, atLeast: before < 0 } : null;
}

/** The facts of the newest recorded check that has something to compare with. */
export async function lastComparable(store: Store, name: string): Promise<ProbeFacts | null> {
  const listed = await store.list(name, { limit: LOOK_BACK });
  const candidates = listed.filter(({ state }) => state !== "down" && state !== "unknown");
  for (const { id } of candidates.slice(0, COMPARABLE_TRIES)) {
    const check = await store.check(id);
    const facts = check && previousFacts(check);
    if (facts) return facts;
  }
  return null;
}
