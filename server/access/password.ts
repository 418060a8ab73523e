import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { PasswordHash } from "../config/password-hash.ts";

/** 32 MiB and some tenths of a second for each try (OWASP's choice for scrypt, with N = 2^15). */
const COST = { log2Cost: 15, blockSize: 8, parallel: 3 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** What is kept of a password, with a new salt. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const made = { ...COST, salt: randomBytes(SALT_BYTES) };
  return { ...made, hash: await derive(password, { ...made, hash: Buffer.alloc(HASH_BYTES) }) };
}

/** Whether a password is the one that a hash was made of; takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, known: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, known), known.hash);
}

/** A hash that nothing fits, and that takes as long to compare as another: of users whom nobody knows. */
export function hashLike(other: PasswordHash | undefined): PasswordHash {
  const cost = other ?? COST;
  return { ...cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(other?.hash.length ?? HASH_BYTES) };
}

/** Writing one's letters in another way (é as one or as two) is the same password: RFC 8265 section 4.2.2. */
function derive(password: string, { log2Cost, blockSize, parallel, salt, hash }: PasswordHash): Promise<Buffer> {
  const cost = 2 ** log2Cost;
  const options = { cost, blockSize, parallelization: parallel, maxmem: 256 * blockSize * (cost + parallel) };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize("NFC"), salt, hash.length, options, (error, derived) =>
    error ? reject(error) : resolve(derived),
  );
  return promise;
}
