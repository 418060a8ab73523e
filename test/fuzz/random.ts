import { createHash } from "node:crypto";

/** Chance that is the same each time for the same seed. */
export type Random = {
  /** A whole number from 0 up to `below`, which is not among them. */
  int(below: number): number;
  /** Whether it is one of so many times, from 0 to 1. */
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  bytes(count: number): Buffer;
};

/** Chance that begins with this seed (Numerical Recipes' xorshift, which is quick; nothing here has to be secret). */
export function randomOf(seed: string): Random {
  const digest = createHash("sha256").update(seed).digest();
  let state = digest.readBigUInt64LE(0) | 1n;
  const MASK = (1n << 64n) - 1n;
  const next = (): number => {
    state ^= state >> 12n;
    state = (state ^ (state << 25n)) & MASK;
    state ^= state >> 27n;
    return Number(((state * 2685821657736338717n) & MASK) >> 32n);
  };
  const int = (below: number): number => (below <= 1 ? 0 : next() % below);
  return {
    int,
    chance: (share) => next() / 2 ** 32 < share,
    pick<Value>(values: readonly Value[]): Value {
      const value = values[int(values.length)];
      if (value === undefined) throw new Error("Nothing to pick from.");
      return value;
    },
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => int(256))),
  };
}
