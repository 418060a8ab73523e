import { createHash } from "node:crypto";

/** How many tries there are at once, and after how many seconds there is one more. */
type Rate = { atOnce: number; secondsEach: number };

/** Of one client for one user; of one client for all users; of all clients for one user. */
const FOR_USER: Rate = { atOnce: 5, secondsEach: 60 };
const OF_CLIENT: Rate = { atOnce: 20, secondsEach: 15 };
const OF_USER: Rate = { atOnce: 100, secondsEach: 30 };
/** The first try of a client for a user, which the last of these limits lets pass. */
const FIRST: Rate = { atOnce: 1, secondsEach: 3600 };
/** More than so many are not remembered; those that have most tries left are forgotten first. */
const MOST_KEYS = 10_000;

/** Who tries to come in. */
export type Attempt = { client: string; user: string };

/** Keeps passwords from being guessed, by what failed. */
export type Attempts = {
  /**
   * Whole seconds to wait before the next try; 0 where it may be made now. It counts as failed until `succeeded` is called, so that many
   * tries at once are not more than their number.
   */
  begin(attempt: Attempt): number;
  /** It was the right password: what this client failed with before is forgiven. */
  succeeded(attempt: Attempt): void;
  /** It was not made after all. */
  undo(attempt: Attempt): void;
};

/**
 * Three limits, each a bucket of tries that fills again by time. That of a user over all clients stops only clients that have failed for
 * this user before: an attacker with many addresses slows down but never shuts out the one who comes from another address, and has the
 * first try with the right password.
 */
export function createAttempts(clock: () => number = () => performance.now()): Attempts {
  const forUser = createBuckets(FOR_USER, clock);
  const ofClient = createBuckets(OF_CLIENT, clock);
  const ofUser = createBuckets(OF_USER, clock);
  const first = createBuckets(FIRST, clock);
  return {
    begin({ client, user }) {
      const own = keyOf(client, user);
      const isFirst = first.wait(own) === 0;
      const wait = Math.max(forUser.wait(own), ofClient.wait(client), isFirst ? 0 : ofUser.wait(keyOf(user)));
      if (wait > 0) return wait;
      first.take(own);
      forUser.take(own);
      ofClient.take(client);
      ofUser.take(keyOf(user));
      return 0;
    },
    succeeded({ client, user }) {
      first.forget(keyOf(client, user));
      forUser.forget(keyOf(client, user));
      ofClient.giveBack(client);
      ofUser.giveBack(keyOf(user));
    },
    undo({ client, user }) {
      forUser.giveBack(keyOf(client, user));
      ofClient.giveBack(client);
      ofUser.giveBack(keyOf(user));
    },
  };
}

/** Names come from whoever asks: of any length, they are kept in a few octets. */
function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

type Bucket = { left: number; at: number };

function createBuckets({ atOnce, secondsEach }: Rate, clock: () => number) {
  const buckets = new Map<string, Bucket>();
  const now = (key: string): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return atOnce;
    return Math.min(atOnce, bucket.left + (clock() - bucket.at) / 1000 / secondsEach);
  };
  const set = (key: string, left: number) => {
    buckets.delete(key);
    if (left >= atOnce) return;
    if (buckets.size >= MOST_KEYS) makeRoom(buckets, now);
    buckets.set(key, { left, at: clock() });
  };
  return {
    wait(key: string): number {
      const left = now(key);
      return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) * secondsEach));
    },
    take: (key: string) => set(key, Math.max(0, now(key) - 1)),
    giveBack: (key: string) => set(key, now(key) + 1),
    forget: (key: string) => void buckets.delete(key),
  };
}

/** Forgets a tenth of them: those with the most tries left, which tell the least. */
function makeRoom(buckets: Map<string, Bucket>, left: (key: string) => number): void {
  const byLeft = [...buckets.keys()]
    .map((key) => ({ key, left: left(key) }))
    .sort((one, other) => other.left - one.left);
  for (const { key } of byLeft.slice(0, Math.ceil(MOST_KEYS / 10))) buckets.delete(key);
}
