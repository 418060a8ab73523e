import { createHash } from "node:crypto";
import type { Secret } from "../../config/secret.ts";
import type { OAuth2 } from "../../config/types.ts";
import type { Deadline } from "../deadline.ts";
import { toFailure } from "../failure.ts";
import { createMemoryKeeper, type Ends, type KeptToken, type TokenKeeper } from "./keeper.ts";
import { type Grant, requestToken } from "./request.ts";

/** Who needs an access token, and how it is got. */
export type TokenLogin = { user: string; oauth2: OAuth2 };

/** An access token; `expiresAt` in milliseconds of the clock, null when the server does not say. */
export type AccessToken = Pick<Grant, "accessToken" | "scope"> & {
  expiresAt: number | null;
  /** When the refresh token ends by which it was got, as far as the server says. */
  refreshEnds: Ends | null;
  /** When the client's secret ends, in milliseconds; null where the server does not say. */
  secretEndsAt: number | null;
};

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
  /** Where refresh tokens are kept that a server gave instead of the configured ones; in memory unless given. */
  keeper?: TokenKeeper;
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
  const { keeper = createMemoryKeeper(limit) } = surroundings;
  const tokens = new Map<string, AccessToken & { gotAt: number; goodUntil: number }>();
  /** Whose kept refresh token the server has refused: the configured one may be good again, or still. */
  const distrusted = new Set<string>();
  const flights = new Map<string, Flight>();

  const ask = ({ oauth2 }: TokenLogin, key: string, signal: AbortSignal): Promise<AccessToken> => {
    const { refreshToken } = oauth2;
    if (refreshToken === null) return askWith(oauth2, null, key, signal).then(({ token }) => token);
    const origin = keyOf(oauth2.tokenUrl, oauth2.clientId, refreshToken);
    return keeper.alone(origin, signal, () => refresh(oauth2, refreshToken, { origin, key, signal }));
  };

  const refresh = async (
    oauth2: OAuth2,
    configured: Secret,
    { origin, key, signal }: { origin: string; key: string; signal: AbortSignal },
  ): Promise<AccessToken> => {
    const kept = await keeper.read(origin);
    const newer = distrusted.has(origin) ? null : (kept?.refreshToken ?? null);
    try {
      const { token, grant } = await askWith(oauth2, newer ?? configured, key, signal, kept);
      distrusted.delete(origin);
      const { refreshEnds } = token;
      if (grant.refreshToken !== null || refreshEnds !== null) {
        await keeper.write(origin, { refreshToken: grant.refreshToken ?? newer, ends: refreshEnds });
      }
      return token;
    } catch (error) {
      // Not every server withdraws what it has replaced; the kept one stays, and is tried again if the other one is not good either.
      if (toFailure(error).code === "invalid_grant") {
        if (newer === null) distrusted.delete(origin);
        else distrusted.add(origin);
      }
      throw error;
    }
  };

  const askWith = async (
    oauth2: OAuth2,
    refreshToken: Secret | null,
    key: string,
    signal: AbortSignal,
    kept: KeptToken | null = null,
  ): Promise<{ token: AccessToken; grant: Grant }> => {
    const asked = now();
    const grant = await request(oauth2, refreshToken, signal);
    const { accessToken, lifetime, scope, secretEndsAt = null } = grant;
    const expiresAt = lifetime === null ? null : asked + lifetime * 1000;
    const token = { accessToken, scope, expiresAt, refreshEnds: endsOf(grant, kept, asked), secretEndsAt };
    const goodUntil = asked + Math.max(0, (lifetime ?? 0) - marginOf(lifetime ?? 0)) * 1000;
    if (goodUntil > asked) remember(tokens, key, { ...token, gotAt: asked, goodUntil }, limit);
    return { token, grant };
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
      // One that was got in the future was got before the clock was put back: nobody knows how old it is.
      if (kept !== undefined && kept.gotAt <= now() && now() < kept.goodUntil) {
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

/**
 * When the refresh token ends that is used from now on. What is said of one that stays the same is how long it has left: how long it
 * lives in all is what was said first. What was said of it before stands while nothing is said.
 */
function endsOf({ refreshLifetime = null, refreshToken }: Grant, kept: KeptToken | null, asked: number): Ends | null {
  const before = refreshToken === null ? (kept?.ends ?? null) : null;
  if (refreshLifetime === null) return before;
  return { at: asked + refreshLifetime * 1000, lifetime: Math.max(refreshLifetime, before?.lifetime ?? 0) };
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
