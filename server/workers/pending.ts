import type { Step } from "../contract/answers/phase.ts";
import type { Check } from "../diagnose/check.ts";
import type { OnBug } from "../diagnose/diagnose.ts";
import type { Order } from "./messages.ts";

/** A check that a worker is to make, and whoever waits for it. */
export type Pending = {
  /** The order, with the number that the worker knows the authorities by. */
  order(numberOf: (authorities: string) => number): Order;
  onStep(step: Step): void;
  onBug: OnBug;
  resolve(done: Check): void;
  reject(error: unknown): void;
  /** How many workers have ended while they made it. */
  deaths: number;
};

/** Nothing was wrong with the check: there is no worker any more that could make it. */
export class NoWorker extends Error {}

/** So often a check is made at most: one that ends its worker twice would end every one. */
const MOST_DEATHS = 2;

/** The checks of one worker that have not ended, by their number. */
export type PendingChecks = {
  add(id: number, pending: Pending): void;
  of(id: number): Pending | undefined;
  end(id: number): void;
  /** A worker has ended: who has seen two of them end is given up with this error. */
  died(error: Error): void;
  /** What may be ordered now of what waits: of those that saw a worker end one at a time, so that it shows which of them ends it. */
  next(): readonly (readonly [number, Pending])[];
  /** There will be no other worker: gives all of them up, those that saw one end with that error. */
  fail(error: Error): void;
  size(): number;
};

/** Begins without a check. */
export function createPendingChecks(): PendingChecks {
  const all = new Map<number, Pending>();
  const ordered = new Set<number>();

  return {
    add: (id, pending) => void all.set(id, pending),
    of: (id) => all.get(id),
    end(id) {
      all.delete(id);
      ordered.delete(id);
    },
    died(error) {
      for (const id of ordered) {
        const pending = all.get(id);
        if (!pending) continue;
        pending.deaths += 1;
        if (pending.deaths < MOST_DEATHS) continue;
        all.delete(id);
        pending.reject(error);
      }
      ordered.clear();
    },
    next() {
      let suspected = [...ordered].some((id) => (all.get(id)?.deaths ?? 0) > 0);
      const next = [...all].filter(([id, { deaths }]) => {
        if (ordered.has(id) || (deaths > 0 && suspected)) return false;
        suspected ||= deaths > 0;
        return true;
      });
      for (const [id] of next) ordered.add(id);
      return next;
    },
    fail(error) {
      for (const { reject, deaths } of all.values()) reject(deaths > 0 ? error : new NoWorker(error.message));
      all.clear();
      ordered.clear();
    },
    size: () => all.size,
  };
}
