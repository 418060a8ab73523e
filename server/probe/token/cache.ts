import { createHash } from "node:crypto";
import type { Secret } from "../../config/secret.ts";
import type { OAuth2 } from "../../config/types.ts";
import type { Deadline } from "../deadline.ts";
import { toFailure } from "../failure.ts";
import { type Grant, requestToken } from "./request.ts";

/** Who needs an access token, and how it is got. */
export type TokenLogin = { user: string; oauth2: OAuth2 };

/** An access token; `expiresAt` in milliseconds of the clock, null when the server does not say. */
export type AccessToken = Pick<Grant, "accessToken" | "scope"> & { expiresAt: number | null };

/** Keeps access tokens in memory, so that not every check asks for a new one. */
export type TokenCache = {
  /** A token that is still good for a while, or a new one, for which the deadline says how long to wait. */
  get(login: TokenLogin, deadline: Deadline): Promise<AccessToken & { cached: boolean }>;
  /** Drops this token, after the mail server has refused it; a newer one in its place stays. */
  forget(login: TokenLogin, accessToken: Secret): void;
};

type Surroundings = {
  request?: (oauth2: OAuth2, refreshToken: Secret | null, signal: AbortSignal) => Promise<Grant>;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** How many tokens are kept at most. */
  limit?: number;
};

type Flight = { token: Promise<AccessToken>; waiting: number; off: AbortController };

const MARGIN_SECONDS = 60;
const LIMIT = 10_000;

/**
 * A token serves everybody who has the same user, client, secrets, scope and token endpoint: two servers that share a
 * refresh token must not use it at the same time, as a server that replaces refresh tokens takes that for theft
 * (RFC 9700 section 4.14.2). Changed secrets are another key, so what was got with the old ones is never used.
 */
export function createTokenCache(surroundings: Surroundings = {}): TokenCache {
  const { request = requestToken, now = Date.now, limit = LIMIT } = surroundings;
  const tokens = new Map<string, AccessToken & { goodUntil: number }>();
  const replaced = new Map<string, Secret>();
  const flights = new Map<string, Flight>();

  const ask = async ({ oauth2 }: TokenLogin, key: string, signal: AbortSignal): Promise<AccessToken> => {
    const origin = keyOf(oauth2.tokenUrl, oauth2.clientId, oauth2.refreshToken);
    const newer = replaced.get(origin);
    const asked = now();
    try {
      const { accessToken, refreshToken, lifetime, scope } = await request(
        oauth2,
        newer ?? oauth2.refreshToken,
        signal,
      );
      if (refreshToken !== null && oauth2.refreshToken !== null) remember(replaced, origin, refreshToken, limit);
      const expiresAt = lifetime === null ? null : asked + lifetime * 1000;
      const token = { accessToken, scope, expiresAt };
      const goodUntil = asked + Math.max(0, (lifetime ?? 0) - marginOf(lifetime ?? 0)) * 1000;
      if (goodUntil > asked) remember(tokens, key, { ...token, goodUntil }, limit);
      return token;
    } catch (error) {
      // The configured one may be good again, or still: not every server withdraws what it has replaced.
      if (toFailure(error).code === "invalid_grant") replaced.delete(origin);
      throw error;
    }
  };

  const depart = (login: TokenLogin, key: string): Flight => {
    const off = new AbortController();
    const flight = { token: ask(login, key, off.signal), waiting: 0, off };
    flights.set(key, flight);
    return flight;
  };

  return {
    async get(login, deadline) {
      const key = keyOfLogin(login);
      const kept = tokens.get(key);
      if (kept !== undefined && now() < kept.goodUntil) {
        remember(tokens, key, kept, limit);
        return { ...kept, cached: true };
      }
      const flight = flights.get(key) ?? depart(login, key);
      flight.waiting += 1;
      try {
        return { ...(await deadline.wait(flight.token)), cached: false };
      } finally {
        flight.waiting -= 1;
        // Landed, or nobody waits any more.
        if (flight.waiting === 0) {
          flight.off.abort();
          if (flights.get(key) === flight) flights.delete(key);
        }
      }
    },
    forget(login, accessToken) {
      const key = keyOfLogin(login);
      if (tokens.get(key)?.accessToken === accessToken) tokens.delete(key);
    },
  };
}

/** How long before its end a token is replaced: a minute, or a tenth of a short life. */
function marginOf(lifetime: number): number {
  return Math.min(MARGIN_SECONDS, lifetime / 10);
}

/** Puts it in last place; whoever was longest without use goes when there are too many. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= limit) break;
    map.delete(oldest);
  }
}

function keyOfLogin({ user, oauth2 }: TokenLogin): string {
  const { tokenUrl, clientId, clientSecret, scope, refreshToken } = oauth2;
  return keyOf(tokenUrl, clientId, clientSecret, scope, refreshToken, user);
}

/** A digest, so that the secrets in it do not lie about twice. */
function keyOf(...parts: readonly (string | Secret | null)[]): string {
  const plain = parts.map((part) => (part === null || typeof part === "string" ? part : part.reveal()));
  return createHash("sha256").update(JSON.stringify(plain)).digest("base64url");
}
