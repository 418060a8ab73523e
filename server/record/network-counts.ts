import type { NetworkCount, NetworkSigns } from "../diagnose/own-network.ts";

/** What a server's latest check says, and for how long. */
export type Testimony = {
  /** Null before the first one. */
  signs: NetworkSigns | null;
  /** For how long after its beginning that says how things are. */
  freshSeconds: number;
  /** Whether the server is checked so seldom that an old check is no reason to doubt the others. */
  seldom: boolean;
};

/** How many servers say what of our own network, counted as they say it. */
export type NetworkCounts = {
  /** This is what one says from now on; null: nothing. */
  set(who: object, seen: Testimony | null): void;
  /** What all say at a time, in milliseconds since 1970. */
  at(now: number): NetworkCount;
};

/** What one says, as it is counted: `fresh` until it expires, in milliseconds since 1970. */
type Counted = Testimony & { fresh: boolean; expires: number };

/** Nobody says anything. What is too old is found by the second in which it expires, so that nobody looks through all. */
export function createNetworkCounts(): NetworkCounts {
  const counted = new Map<object, Counted>();
  const unknownIn = new Map<string, number>();
  const count = { asked: 0, against: 0, hadNoRouteHere: 0, hadNoRoute: 0, unknownIn };
  /** What is fresh, by the second in which it expires. */
  const expiring = new Map<number, Set<Counted>>();
  /** Before this second none expires. */
  let earliest = Number.POSITIVE_INFINITY;

  const add = ({ signs, seldom, fresh }: Counted, by: 1 | -1): void => {
    if (seldom && !fresh) return;
    count.asked += by;
    if (!signs?.mayBeDown || !fresh) count.against += by;
    if (signs?.hadNoRouteHere) count.hadNoRouteHere += by;
    if (signs?.hadNoRoute) count.hadNoRoute += by;
    const domain = signs?.unknownIn ?? null;
    if (domain === null) return;
    const servers = (unknownIn.get(domain) ?? 0) + by;
    if (servers > 0) unknownIn.set(domain, servers);
    else unknownIn.delete(domain);
  };

  const watch = (one: Counted): void => {
    const second = Math.floor(one.expires / 1000);
    earliest = Math.min(earliest, second);
    const together = expiring.get(second);
    if (together) together.add(one);
    else expiring.set(second, new Set([one]));
  };

  const unwatch = (one: Counted): void => {
    const second = Math.floor(one.expires / 1000);
    const together = expiring.get(second);
    together?.delete(one);
    if (together?.size === 0) expiring.delete(second);
  };

  const expire = (one: Counted): void => {
    unwatch(one);
    add(one, -1);
    one.fresh = false;
    add(one, 1);
  };

  return {
    set(who, seen) {
      const before = counted.get(who);
      if (before) add(before, -1);
      if (before?.fresh) unwatch(before);
      counted.delete(who);
      if (seen === null) return;
      const expires = seen.signs ? seen.signs.at + seen.freshSeconds * 1000 : Number.NaN;
      const now = { ...seen, expires, fresh: seen.signs !== null };
      counted.set(who, now);
      add(now, 1);
      if (now.fresh) watch(now);
    },
    at(now) {
      if (now < earliest * 1000) return count;
      earliest = Number.POSITIVE_INFINITY;
      for (const [second, together] of expiring) {
        if (second * 1000 <= now) for (const one of together) if (one.expires < now) expire(one);
        if (together.size > 0) earliest = Math.min(earliest, second);
      }
      return count;
    },
  };
}
