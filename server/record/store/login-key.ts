import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Beside the database and not in it, so that a copy of the database tells nothing of a password. */
const FILE = "login-key";
const OCTETS = 32;

/** The key of this data folder by which accounts and passwords are told apart; made, for its own user only, where there is none. */
export function readKey(folder: string): Buffer {
  const path = join(folder, FILE);
  try {
    writeFileSync(path, randomBytes(OCTETS), { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = readFileSync(path);
  if (key.length === OCTETS) return key;
  // Cut off by a crash.
  const fresh = randomBytes(OCTETS);
  writeFileSync(path, fresh, { mode: 0o600, flush: true });
  return fresh;
}
