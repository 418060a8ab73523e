import type { StoreTroubleKind } from "../../contract/store-troubles.ts";
import { writeFault } from "./write-fault.ts";

const MAX_CAUSE = 200;

/** What to do about it. */
const ADVICE: Readonly<Record<StoreTroubleKind, string>> = {
  locked: "Another program uses it: stop that program, or give this one its own data folder.",
  "read-only": "Let the user that runs imapscope write there, or choose another data folder.",
  permission: "Make sure that it is a file, not a folder, and that the user that runs imapscope may read and write it.",
  failing: "Check the disk, or choose another data folder.",
  damaged: "Move it away to start with an empty history, or replace it with a backup.",
  full: "Free space on the disk, or keep less history: see `retention` in the configuration.",
  missing: "Put it back while imapscope is stopped, or choose another data folder.",
  unusable: "Choose another data folder, or report this as a bug.",
};
const NO_DATABASE = "Move it away to start with an empty history, or choose another data folder.";
const NOT_OPENED =
  "Make sure that it is a file, not a folder, and that the user that runs imapscope may read and write it.";

/** SQLite's primary result codes (the low byte of an extended one) by what they mean to a user. */
const KINDS: Readonly<Record<number, StoreTroubleKind>> = {
  3: "permission",
  5: "locked",
  6: "locked",
  8: "read-only",
  10: "failing",
  11: "damaged",
  13: "full",
  14: "permission",
  23: "permission",
  26: "damaged",
};
const [READ_ONLY, IO_ERROR, CANNOT_OPEN, NOT_A_DATABASE] = [8, 10, 14, 26];
/** What is to be written is to blame: it is too big, breaks a constraint, or is of another type. */
const OF_THE_ROW: ReadonlySet<number> = new Set([18, 19, 20]);

/** The database cannot be used. The message is one line that says what is wrong with which file, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** What is wrong with the store as a whole; null where what was asked for is to blame, or the file is not ours to use. */
  readonly kind: StoreTroubleKind | null;

  constructor(message: string, { kind = null, cause }: { kind?: StoreTroubleKind | null; cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

/** What went wrong with the file or folder at `path`, as a `StoreError`; one that already is stays as it is. */
export function storeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = error instanceof Error ? error.message : String(error);
  const kind = kindOf(path, error);
  const message = `Cannot use the database ${path}: ${oneLine(cause)}. ${adviceFor(kind, codeOf(error))}`;
  return new StoreError(message, { kind, cause: error });
}

/** The data folder could not be created or is not one. */
export function folderError(folder: string, error: unknown): StoreError {
  const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new StoreError(
    `Cannot use the data folder ${folder}: ${oneLine(cause)}. Create it and let the user that runs imapscope write there, or choose another one.`,
    { kind: cause === "ENOSPC" || cause === "EDQUOT" ? "full" : null, cause: error },
  );
}

/** Whether it is the database as a whole that failed, and not what was to be written. */
export function isOfDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof StoreError ? error.kind !== null : !Number.isNaN(code) && !OF_THE_ROW.has(code);
}

function kindOf(path: string, error: unknown): StoreTroubleKind | null {
  const code = codeOf(error);
  if (Number.isNaN(code) || OF_THE_ROW.has(code)) return null;
  const kind = KINDS[code] ?? "unusable";
  // SQLite has one code for many causes; the system's own says which: no space, a quota, a file that is gone …
  return [READ_ONLY, IO_ERROR, CANNOT_OPEN].includes(code) ? (writeFault(path) ?? kind) : kind;
}

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : Number.NaN;
}

function adviceFor(kind: StoreTroubleKind | null, code: number): string {
  if (code === NOT_A_DATABASE) return NO_DATABASE;
  if (code === CANNOT_OPEN && kind !== "full") return NOT_OPENED;
  return ADVICE[kind ?? "unusable"];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_CAUSE);
}
