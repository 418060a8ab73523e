import type { Moment, Phases, ServerFacts } from "../contract/facts.ts";
import { isSameAccount } from "../contract/identity.ts";
import { learnt } from "../contract/phase-list.ts";
import type { Check } from "../diagnose/check.ts";
import type { Store } from "./store/store.ts";

/** When a server last offered STARTTLS, which a check does not know once it is missing. */
export type StarttlsSeen = {
  /** Null when it never was, as far as is known, or the name means another server since. */
  last(server: ServerFacts): Moment | null;
  /** A check has ended, or is known from before the start. */
  observe(check: Check): void;
};

/** How many of the newest checks are read whole after a start; behind a long failure, as many of those that did not fail. */
const READ_WHOLE = 3;
const LOOK_BACK = 500;

/** Begins with nothing known. */
export function createStarttlsSeen(): StarttlsSeen {
  let seen: { server: ServerFacts; at: Moment } | null = null;
  return {
    last: (server) => (seen && isSameAccount(seen.server, server) ? seen.at : null),
    observe({ server, startedAt, phases }) {
      if (!offersStarttls(phases)) return;
      if (seen && isSameAccount(seen.server, server) && seen.at >= startedAt) return;
      seen = { server, at: startedAt };
    },
  };
}

/** The newest recorded check of a server that was offered STARTTLS; null when none is found among those that are looked at. */
export async function lastWithStarttls(store: Store, name: string): Promise<Check | null> {
  const listed = await store.list(name, { limit: LOOK_BACK });
  const passed = listed.filter(({ state }) => state !== "down" && state !== "unknown");
  for (const { id } of [...listed.slice(0, READ_WHOLE), ...passed.slice(0, READ_WHOLE)]) {
    const check = await store.check(id);
    if (check && offersStarttls(check.phases)) return check;
  }
  return null;
}

function offersStarttls(phases: Phases): boolean {
  return learnt(phases.starttls).offered === true;
}
