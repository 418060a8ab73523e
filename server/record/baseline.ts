import { isSameAccount } from "../contract/identity.ts";
import type { ProbeFacts } from "../probe/facts.ts";

/** What the next check of a server is compared with. */
export type Baseline = {
  /** The facts to compare with; null when there are none yet. */
  of(server: string): ProbeFacts | null;
  /** Facts that came as far as they were to go. */
  observe(server: string, facts: ProbeFacts): void;
  /** Forgets a server. */
  remove(server: string): void;
};

/** For so long a change is reported at least, where checks are more frequent than that. */
const HELD_MS = 3_600_000;

/**
 * Begins without servers. A check is not compared with the one before but with one that is an hour or two old: a change is
 * an event of one moment, and who looks in half an hour later, or a second check that is to confirm it, would not see it.
 * Where checks are rarer than an hour, it is the one before.
 */
export function createBaseline(): Baseline {
  const held = new Map<string, { now: ProbeFacts; next: ProbeFacts }>();
  return {
    of: (server) => held.get(server)?.now ?? null,
    observe(server, facts) {
      const known = held.get(server);
      if (!known || !isSameAccount(known.now.server, facts.server)) held.set(server, { now: facts, next: facts });
      else if (Date.parse(facts.startedAt) - Date.parse(known.next.startedAt) >= HELD_MS) {
        held.set(server, { now: known.next, next: facts });
      }
    },
    remove: (server) => void held.delete(server),
  };
}
