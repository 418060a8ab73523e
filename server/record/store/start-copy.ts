import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deleteCopy } from "./delete-copy.ts";
import { StoreError } from "./store-error.ts";

const PROGRAM = new URL("./copy-database.ts", import.meta.url);

/**
 * Copies the database at `path` to `target`, which must not exist, while another process may be writing it: all of one moment, with mode
 * 0600. `target` is there once it is whole, and never in part; when `stop` is aborted, or anything fails, nothing is left. Rejects with
 * `StoreError`. Done by a process of its own, as copying lets nothing else run; one that survives this process leaves nothing either.
 */
export async function copyToFile(path: string, target: string, stop: AbortSignal): Promise<void> {
  const copy = `${target}.partial-${process.pid}`;
  try {
    closeSync(openSync(copy, "wx", 0o600));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new StoreError(`Cannot write ${target}: ${code}. Choose a folder that exists and that you may write to.`);
  }
  try {
    const args = [fileURLToPath(PROGRAM), path, copy, target, String(process.pid)];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "ignore", "pipe"],
      signal: stop,
      killSignal: "SIGKILL",
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const [status] = await once(child, "close").catch(() => [null]);
    if (status !== 0) {
      throw new StoreError(
        stop.aborted ? "The backup was stopped; nothing was written." : said || "The backup failed.",
      );
    }
  } finally {
    deleteCopy(copy);
  }
}
