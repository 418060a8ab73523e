import type { Secret } from "../../config/secret.ts";

/** When a token ends (milliseconds since 1970), and how long it lives in all, in seconds. */
export type Ends = { at: number; lifetime: number };

/** What is kept of a refresh token besides the configuration. */
export type KeptToken = {
  /** The one that the server gave instead; null where it gave none. */
  refreshToken: Secret | null;
  /** When the one ends that is to be used; null where the server does not say. */
  ends: Ends | null;
};

/**
 * Where refresh tokens are kept that a server gave instead of the configured ones, by `origin`: a digest of the endpoint, the client and
 * the configured token, so that a changed configuration begins anew.
 */
export type TokenKeeper = {
  /** Does something with a refresh token while nobody else uses the same one, here or in another process. */
  alone<Result>(origin: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
  read(origin: string): Promise<KeptToken | null>;
  /** Settles when it is kept, for good where that can be; never rejects. */
  write(origin: string, kept: KeptToken): Promise<void>;
};

/** Keeps so many in memory, and lets work with one wait for other work with it. */
export function createMemoryKeeper(limit = 10_000): TokenKeeper & { forget(origin: string): void } {
  const tokens = new Map<string, KeptToken>();
  const last = new Map<string, Promise<unknown>>();
  return {
    async alone(origin, _signal, work) {
      const before = last.get(origin);
      const done = before ? before.then(work, work) : work();
      last.set(origin, done);
      try {
        return await done;
      } finally {
        if (last.get(origin) === done) last.delete(origin);
      }
    },
    read: async (origin) => tokens.get(origin) ?? null,
    forget: (origin) => void tokens.delete(origin),
    async write(origin, kept) {
      tokens.delete(origin);
      tokens.set(origin, kept);
      for (const oldest of tokens.keys()) {
        if (tokens.size <= limit) break;
        tokens.delete(oldest);
      }
    },
  };
}
