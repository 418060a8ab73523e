import { isSameAccount } from "../contract/identity.ts";
import { type ComparedFacts, comparedFacts } from "../diagnose/compared.ts";

/** What the next check of a server is compared with. */
export type Baseline = {
  /** The facts to compare with; null when there are none yet. */
  facts(): ComparedFacts | null;
  /** Facts that came as far as they were to go. */
  observe(facts: ComparedFacts): void;
};

/** For so long a change is reported at least, where checks are more frequent than that. */
const HELD_MS = 3_600_000;

/**
 * Begins without facts. A check is not compared with the one before but with one that is an hour or two old: a change is
 * an event of one moment, and who looks in half an hour later, or a second check that is to confirm it, would not see it.
 * Where checks are rarer than an hour, it is the one before.
 */
export function createBaseline(): Baseline {
  let held: { now: ComparedFacts; next: ComparedFacts } | null = null;
  return {
    facts: () => held?.now ?? null,
    observe(facts) {
      if (!held || !isSameAccount(held.now.server, facts.server)) {
        const first = comparedFacts(facts);
        held = { now: first, next: first };
      } else if (Math.abs(Date.parse(facts.startedAt) - Date.parse(held.next.startedAt)) >= HELD_MS) {
        // Either way: after the clock was put back, nothing would be old enough until it is again where it was.
        held = { now: held.next, next: comparedFacts(facts) };
      }
    },
  };
}
