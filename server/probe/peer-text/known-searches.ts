import { hash } from "node:crypto";
import { rememberClean, type Search } from "./search.ts";

/** Searches that are kept from one check of a server to its next, as making one costs more than to use it. */
export type KnownSearches = {
  /** The search for what is known, made where there is none yet. */
  of(known: unknown, make: () => Search): Search;
  readonly size: number;
};

/** Keeps at most so many; those that were used longest ago go first. */
export function createKnownSearches(most: number): KnownSearches {
  const searches = new Map<string, Search>();
  return {
    of(known, make) {
      // A digest, so that no secret lies here in the clear.
      const key = hash("sha256", JSON.stringify(known), "base64");
      const search = searches.get(key) ?? rememberClean(make());
      searches.delete(key);
      searches.set(key, search);
      const [oldest] = searches.keys();
      if (searches.size > most && oldest !== undefined) searches.delete(oldest);
      return search;
    },
    get size() {
      return searches.size;
    },
  };
}

/** Of more servers the others' are made anew at each check. */
const MOST_SEARCHES = 20_000;

/** Those of checks on the schedule. A visitor's password is not kept in any form once the check has ended. */
export const ROUTINE_SEARCHES = createKnownSearches(MOST_SEARCHES);
