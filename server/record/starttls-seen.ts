import { isSameAccount } from "../contract/identity.ts";
import { learnt } from "../contract/phase-list.ts";
import type { Check } from "../diagnose/check.ts";
import type { Moment, ServerFacts } from "../probe/facts.ts";
import type { Store } from "./store/store.ts";

/** When STARTTLS was last offered, which a check does not know once it is missing. */
export type StarttlsSeen = {
  /** Null when it never was, as far as is known, or the name means another server since. */
  last(server: ServerFacts): Moment | null;
  /** A check has ended, or is known from before the start. */
  observe(check: Check): void;
  /** Forgets a server. */
  remove(server: string): void;
};

/** How many of the newest checks are read whole after a start; behind a long failure, as many of those that did not fail. */
const READ_WHOLE = 3;
const LOOK_BACK = 500;

/** Begins without servers. */
export function createStarttlsSeen(): StarttlsSeen {
  const known = new Map<string, { server: ServerFacts; at: Moment }>();
  return {
    last(server) {
      const seen = known.get(server.name);
      return seen && isSameAccount(seen.server, server) ? seen.at : null;
    },
    observe(check) {
      const seen = known.get(check.server.name);
      if (!offersStarttls(check)) return;
      if (seen && isSameAccount(seen.server, check.server) && seen.at >= check.startedAt) return;
      known.set(check.server.name, { server: check.server, at: check.startedAt });
    },
    remove: (server) => void known.delete(server),
  };
}

/** The newest recorded check of a server that was offered STARTTLS; null when none is found among those that are looked at. */
export function lastWithStarttls(store: Store, name: string): Check | null {
  const listed = store.list(name, { limit: LOOK_BACK });
  const passed = listed.filter(({ state }) => state !== "down" && state !== "unknown");
  for (const { id } of [...listed.slice(0, READ_WHOLE), ...passed.slice(0, READ_WHOLE)]) {
    const check = store.check(id);
    if (check && offersStarttls(check)) return check;
  }
  return null;
}

function offersStarttls({ phases }: Check): boolean {
  return learnt(phases.starttls).offered === true;
}
