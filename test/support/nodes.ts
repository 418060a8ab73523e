import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const CACHE = resolve(import.meta.dirname, "../../node_modules/.cache/nodes");
const PLATFORM = `node-${process.platform}-${process.arch}`;

/** The program `node` of this very version, from the registry, where each platform has a package of its own; kept for the next time. */
export async function nodeOf(version: string): Promise<string> {
  const folder = join(CACHE, version);
  if (!existsSync(folder)) {
    const unfinished = `${folder}-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await npm(["install", "--prefix", unfinished, "--ignore-scripts", `${PLATFORM}@${version}`]);
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  }
  return join(folder, "node_modules", PLATFORM, "bin/node");
}

/** What npm writes; the npm of the machine, as the project has none. Throws where it fails. */
export async function npm(args: readonly string[], cwd?: string): Promise<string> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel", "error"];
  const { stdout } = await promisify(execFile)("npm", [...args, ...quiet], { ...(cwd ? { cwd } : {}) });
  return stdout;
}
