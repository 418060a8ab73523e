import type { Moment, Phases, ProbeFacts, ServerFacts } from "../contract/facts.ts";
import { isSameAccount } from "../contract/identity.ts";
import { learnt } from "../contract/phase-list.ts";
import type { Check } from "../diagnose/check.ts";
import type { LastOffered } from "../diagnose/diagnosis.ts";
import type { Store } from "./store/store.ts";

/** When a server last offered what a check does not know of once it is missing. */
export type Offers = {
  /** Null of what it never offered, as far as is known, or where the name means another server since. */
  last(server: ServerFacts): LastOffered;
  /** A check has ended, or is known from before the start. */
  observe(check: Pick<ProbeFacts, "server" | "startedAt" | "phases">): void;
};

/** How many of the newest checks are read whole after a start; behind a long failure, as many of those that did not fail. */
const READ_WHOLE = 3;
const LOOK_BACK = 500;

/** Ways to log in that take a password, as `AuthFacts` name them. */
const BY_PASSWORD: readonly string[] = ["PLAIN", "LOGIN", "LOGIN command"];

/** How it shows that something is offered: a login is tried only in a way that is. */
const IS_OFFERED: Readonly<Record<keyof LastOffered, (phases: Phases) => boolean>> = {
  starttls: offersStarttls,
  password: ({ auth }) => BY_PASSWORD.includes(learnt(auth).mechanism ?? ""),
};

/** Begins with nothing known. */
export function createOffers(): Offers {
  const [starttls, password] = [createOffer(IS_OFFERED.starttls), createOffer(IS_OFFERED.password)];
  return {
    last: (server) => ({ starttls: starttls.last(server), password: password.last(server) }),
    observe(check) {
      starttls.observe(check);
      password.observe(check);
    },
  };
}

function createOffer(isOffered: (phases: Phases) => boolean) {
  let seen: { server: ServerFacts; at: Moment } | null = null;
  return {
    last: (server: ServerFacts) => (seen && isSameAccount(seen.server, server) ? seen.at : null),
    observe({ server, startedAt, phases }: Parameters<Offers["observe"]>[0]) {
      if (!isOffered(phases)) return;
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
