import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseDocument } from "yaml";
import { UsageError } from "./usage-error.ts";

const DEFAULT = "./data";

/**
 * The data folder that a configuration names, without reading the secrets and files that it names too: whoever makes a backup need not
 * have those. Throws `UsageError`.
 */
export async function readDataFolder(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `Cannot read ${file}: ${error.code}. Name the configuration with --config FILE, or the folder with --data DIR.`,
    );
  });
  const document = parseDocument(text, { logLevel: "silent", prettyErrors: false });
  const data: unknown = document.errors.length > 0 ? null : (document.get("data") ?? DEFAULT);
  if (typeof data !== "string") {
    throw new UsageError(
      `The folder of the database cannot be read from ${file}. To see what is wrong: imapscope config check ${file}. Or name the folder: --data DIR`,
    );
  }
  return resolve(dirname(file), data);
}
