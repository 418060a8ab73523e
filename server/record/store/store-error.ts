const MAX_CAUSE = 200;

/** SQLite's primary result codes (the low byte of an extended one) that a user can do something about. */
const ADVICE: Readonly<Record<number, string>> = {
  5: "Another program uses it: stop that program, or give this one its own data folder.",
  8: "Let the user that runs imapscope write there, or choose another data folder.",
  10: "Check the disk, or choose another data folder.",
  11: "Move it away to start with an empty history, or replace it with a backup.",
  13: "Free space on the disk, or keep less history: see `retention` in the configuration.",
  14: "Make sure that it is a file, not a folder, and that the user that runs imapscope may read and write it.",
  26: "Move it away to start with an empty history, or choose another data folder.",
};

/** The database cannot be used. The message is one line that says what is wrong with which file, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** What went wrong with the file or folder at `path`, as a `StoreError`; one that already is stays as it is. */
export function storeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = error instanceof Error ? error.message : String(error);
  return new StoreError(`Cannot use the database ${path}: ${oneLine(cause)}. ${adviceFor(error)}`, { cause: error });
}

/** The data folder could not be created or is not one. */
export function folderError(folder: string, error: unknown): StoreError {
  const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new StoreError(
    `Cannot use the data folder ${folder}: ${oneLine(cause)}. Create it and let the user that runs imapscope write there, or choose another one.`,
    { cause: error },
  );
}

/** Whether it is the database as a whole that failed, and not what was to be written (a constraint, SQLite's code 19). */
export function isOfDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return !Number.isNaN(code) && code !== 19;
}

function codeOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : Number.NaN;
}

function adviceFor(error: unknown): string {
  return ADVICE[codeOf(error)] ?? "Choose another data folder, or report this as a bug.";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_CAUSE);
}
