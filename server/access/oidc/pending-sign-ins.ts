import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A sign-in that somebody has gone to the provider with. It stays here: the browser has only its state, and a cookie that it is bound to. */
export type PendingSignIn = {
  issuer: string;
  clientId: string;
  redirectUri: string;
  nonce: string;
  codeVerifier: string;
  /** Where it goes on afterwards. */
  returnTo: string;
};

/** Those that have not come back yet. */
export type PendingSignIns = {
  /** Keeps one under its state, for the browser that has this cookie; the client's oldest gives way where it has too many. */
  add(state: string, pending: PendingSignIn, who: { binding: string; client: string }): void;
  /** Takes one out for good, when the browser is the one that began it; null else, and where it was taken already or is too old. */
  take(state: string, binding: string): PendingSignIn | null;
};

type Kept = { pending: PendingSignIn; bindingHash: Buffer; client: string; until: number };

/** How long somebody has for signing in with the provider, in seconds. */
export const PENDING_SECONDS = 600;
const MOST = 5000;
const MOST_OF_CLIENT = 100;

/** `now` gives milliseconds of a clock that is never set. */
export function createPendingSignIns(now: () => number): PendingSignIns {
  const kept = new Map<string, Kept>();
  const drop = (isOne: (one: Kept) => boolean): void => {
    for (const [state, one] of kept) if (isOne(one)) return void kept.delete(state);
  };
  return {
    add(state, pending, { binding, client }) {
      for (const [old, { until }] of kept) {
        // The oldest stand first, and all have the same time.
        if (until > now()) break;
        kept.delete(old);
      }
      const own = [...kept.values()].filter((one) => one.client === client).length;
      if (own >= MOST_OF_CLIENT) drop((one) => one.client === client);
      if (kept.size >= MOST) drop(() => true);
      kept.set(state, { pending, bindingHash: hashOf(binding), client, until: now() + PENDING_SECONDS * 1000 });
    },
    take(state, binding) {
      const found = kept.get(state);
      // Whoever learnt another's state does not take it away either.
      if (found === undefined || !timingSafeEqual(found.bindingHash, hashOf(binding))) return null;
      kept.delete(state);
      return found.until > now() ? found.pending : null;
    },
  };
}

/** What binds a sign-in to a browser: the cookie that it has already, when it may be ours, so that two tabs do not get in each other's way. */
export function toBinding(cookie: string | undefined): string {
  return cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : randomBytes(32).toString("base64url");
}

function hashOf(binding: string): Buffer {
  return createHash("sha256").update(binding).digest();
}
