import { accessSync, closeSync, constants, fsyncSync, openSync, statSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { StoreTroubleKind } from "../../contract/store-troubles.ts";

/** What the system says when a file cannot be written (errno), by what that means to a user. */
const FAULTS: Readonly<Record<string, StoreTroubleKind>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  EACCES: "permission",
  EPERM: "permission",
  ENOENT: "missing",
  ENOTDIR: "missing",
  ESTALE: "missing",
  EIO: "failing",
};
const OCTETS = Buffer.alloc(4096);
const NAME = ".imapscope-write-test";

/**
 * Tries what SQLite could not do, for the system's own word: asks whether the file at `path` may be written, and writes and flushes a few
 * octets beside it, which go again. Null when all of that goes well, or fails in a way that says nothing.
 */
export function writeFault(path: string): StoreTroubleKind | null {
  const beside = join(dirname(path), NAME);
  try {
    if (statSync(path).isDirectory()) return "permission";
    // Not opened: closing it would take away the locks that SQLite holds on it.
    accessSync(path, constants.R_OK | constants.W_OK);
    const file = openSync(beside, "w", 0o600);
    try {
      writeSync(file, OCTETS);
      fsyncSync(file);
    } finally {
      closeSync(file);
      unlinkSync(beside);
    }
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? (FAULTS[String(error.code)] ?? null) : null;
  }
}
