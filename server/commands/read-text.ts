import { readFile } from "node:fs/promises";
import { UsageError } from "../config/usage-error.ts";

/** The text of a file that an option names. */
export async function readText(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`${option} ${file} cannot be read (${code}): choose a file that you may read`);
  }
}
