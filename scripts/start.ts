import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isBuilt } from "./is-built.ts";

/**
 * `npm start`: builds what has changed since it was built, and starts imapscope; without a configuration in this folder, its demo.
 * Further arguments are those of `imapscope serve`: `npm start -- --listen 127.0.0.1:9200`.
 */
const args = process.argv.slice(2);
const chosen = args.some((arg) => arg.startsWith("--config") || arg === "--demo");
const demo = !chosen && !existsSync("imapscope.yaml");

const root = resolve(import.meta.dirname, "..");
if (!isBuilt(root)) {
  // On its own: what runs for months afterwards does not keep the builder's memory.
  const { status } = spawnSync(process.execPath, [resolve(root, "scripts/build.ts")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv.splice(2, args.length, "serve", ...(demo ? ["--demo"] : []), ...args);
await import(pathToFileURL(resolve(root, "dist/server/main.js")).href);
