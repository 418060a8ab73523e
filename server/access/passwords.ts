import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { AccessUser } from "../config/access.ts";
import { writePasswordHash } from "../config/password-hash.ts";
import { createAttempts } from "./attempts.ts";
import { hashLike, isPassword } from "./password.ts";
import { createTurns } from "./turns.ts";

/** A name and a password, and where they came from. */
export type ShownPassword = { name: string; password: string; client: string };

/** What comes of a try: the user, or why not, and how long to wait before the next one. */
export type PasswordVerdict =
  | { user: AccessUser }
  | { why: "wrong-name-or-password" }
  | { why: "too-many-attempts" | "too-busy"; retryAfterSeconds: number };

/** Tells whether names and passwords belong together. */
export type Passwords = {
  check(shown: ShownPassword, users: readonly AccessUser[]): Promise<PasswordVerdict>;
};

/** Each comparison takes 32 MiB and a processor for a while, and a thread of those that also look up names. */
const TURNS = { atOnce: 2, waiting: 20, ofOne: 3 };
const BUSY_SECONDS = 2;
const MOST_PASSWORD = 1024;

/**
 * Compares passwords: within the limits of `attempts`, a few at a time, and as long for a name that nobody has as for one that somebody
 * has. Whoever shows the same right password again and again (basic authentication does) is known by a keyed digest in memory.
 */
export function createPasswords(clock?: () => number): Passwords {
  const attempts = createAttempts(clock);
  const turns = createTurns(TURNS);
  const key = randomBytes(32);
  /** By the written hash: a digest of the password that fitted it. */
  const fitting = new Map<string, Buffer>();
  const digestOf = (password: string) => createHmac("sha256", key).update(password).digest();

  const isKnown = (password: string, written: string): boolean => {
    const known = fitting.get(written);
    return known !== undefined && timingSafeEqual(known, digestOf(password));
  };

  return {
    async check({ name, password, client }, users) {
      const user = users.find((one) => one.name === name);
      const written = user && writePasswordHash(user.passwordHash);
      const attempt = { client, user: name };
      // Before all else: a right password that is known already must not be told by being let in beyond the limits.
      const seconds = attempts.begin(attempt);
      if (seconds > 0) return { why: "too-many-attempts", retryAfterSeconds: seconds };
      if (user && written && isKnown(password, written)) {
        attempts.succeeded(attempt);
        return { user };
      }
      const hash = user?.passwordHash ?? hashLike(users[0]?.passwordHash);
      const compared = turns.take(client, () => isPassword(password.slice(0, MOST_PASSWORD), hash));
      if (compared === null) {
        attempts.undo(attempt);
        return { why: "too-busy", retryAfterSeconds: BUSY_SECONDS };
      }
      if (!(await compared) || !user || !written) return { why: "wrong-name-or-password" };
      attempts.succeeded(attempt);
      for (const old of fitting.keys()) {
        if (!users.some(({ passwordHash }) => writePasswordHash(passwordHash) === old)) fitting.delete(old);
      }
      fitting.set(written, digestOf(password));
      return { user };
    },
  };
}
