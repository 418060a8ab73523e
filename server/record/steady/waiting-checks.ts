import type { ListedCheck } from "../../contract/answers/check.ts";
import type { Check } from "../../diagnose/check.ts";
import type { Observation } from "../history/cell.ts";
import { packText, unpackText } from "../store/packed-text.ts";
import type { ToldState } from "../store/store.ts";
import { observationOf } from "./observation.ts";

/** How much is held: the number of checks, and the octets that they take when packed. */
export type WaitingLimits = { checks: number; octets: number };

/** A check that waits to be recorded, packed, with what lists and charts need of it. */
export type WaitingCheck = {
  server: string;
  isFull: boolean;
  listed: ListedCheck;
  observation: Observation;
  told: ToldState | undefined;
  packed: Uint8Array;
};

/** The checks that could not be recorded yet, in the order in which they came. */
export type WaitingChecks = {
  /** Holds one more. Gives how many of the oldest had to go for it. */
  add(check: Check, told: ToldState | undefined): number;
  /** It is recorded, or never will be. */
  remove(id: string): void;
  /** So many of the oldest. */
  oldest(count: number): readonly WaitingCheck[];
  /** One of them, whole. */
  check(id: string): Check | null;
  /** Those of a server, oldest first. */
  of(server: string): readonly WaitingCheck[];
  servers(): readonly string[];
  size(): number;
};

/** Begins with none. */
export function createWaitingChecks(limits: WaitingLimits): WaitingChecks {
  const held = new Map<string, WaitingCheck>();
  const byServer = new Map<string, Set<WaitingCheck>>();
  let octets = 0;

  const remove = (id: string): void => {
    const one = held.get(id);
    if (!one) return;
    held.delete(id);
    octets -= one.packed.length;
    const others = byServer.get(one.server);
    others?.delete(one);
    if (others?.size === 0) byServer.delete(one.server);
  };

  return {
    add(check, told) {
      remove(check.id);
      const one = waitingCheck(check, told);
      held.set(check.id, one);
      byServer.set(one.server, (byServer.get(one.server) ?? new Set()).add(one));
      octets += one.packed.length;
      let dropped = 0;
      for (const id of held.keys()) {
        if (held.size === 1 || (held.size <= limits.checks && octets <= limits.octets)) break;
        remove(id);
        dropped += 1;
      }
      return dropped;
    },
    remove,
    oldest: (count) => held.values().take(count).toArray(),
    check(id) {
      const one = held.get(id);
      return one ? unpackCheck(one) : null;
    },
    of: (server) => [...(byServer.get(server) ?? [])],
    servers: () => [...byServer.keys()],
    size: () => held.size,
  };
}

/** The check as it was handed in. */
export function unpackCheck({ packed }: WaitingCheck): Check {
  // Written below, and never outside of this process.
  return JSON.parse(unpackText(packed)) as Check;
}

function waitingCheck(check: Check, told: ToldState | undefined): WaitingCheck {
  const { id, startedAt, seconds, state, findings } = check;
  return {
    server: check.server.name,
    isFull: check.depth === "full",
    listed: { id, startedAt, seconds, state, findings: findings.map((finding) => finding.id) },
    observation: observationOf(check, told),
    told,
    packed: packText(JSON.stringify(check)),
  };
}
