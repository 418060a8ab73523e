import type { Outcome } from "./outcome.ts";

/** Reads a file that the configuration names; a relative path starts at the folder of the configuration. */
export type ReadText = (path: string) => Promise<string>;

/** How files that the configuration names are found and read. */
export type Files = {
  readText: ReadText;
  /** Where the file of this path lies. */
  locate: (path: string) => string;
};

const MISSING: readonly string[] = ["ENOENT", "ENOTDIR"];
const REASONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(MISSING.map((code) => [code, "no such file"])),
  EISDIR: "it is a folder",
  EACCES: "permission denied",
};

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "make it readable for the user that imapscope runs as",
};

/** The text of a file, or why it cannot be read, with the file called by the name given. */
export async function readable(path: string, shown: string, readText: ReadText): Promise<Outcome<string>> {
  try {
    return { value: await readText(path) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return {
      code,
      message: `cannot read ${shown}: ${REASONS[code] ?? code}`,
      write: ADVICE[code] ?? "write the path of a file; a relative path starts at the folder of this configuration",
    };
  }
}

/** Whether a file could not be read because there is none. */
export function isMissing(code: string | undefined): boolean {
  return code !== undefined && MISSING.includes(code);
}
