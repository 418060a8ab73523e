import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the build reads; of a folder everything in it. */
export const SOURCES = ["package.json", "package-lock.json", "vite.config.ts", "scripts", "server", "web"];
/** What it writes last of the page and of the server. */
const BUILT = ["dist/web/index.html", "dist/server/main.js"];

/** Whether everything was built since any source of the project was changed, added or taken away. */
export function isBuilt(root: string): boolean {
  const built = Math.min(...BUILT.map((path) => changedAt(join(root, path)) ?? 0));
  return SOURCES.every((path) => isOlder(join(root, path), built));
}

function isOlder(path: string, than: number): boolean {
  const changed = changedAt(path);
  if (changed === null) return true;
  if (changed > than) return false;
  if (!statSync(path).isDirectory()) return true;
  // A folder changes where a file comes or goes.
  return readdirSync(path, { recursive: true }).every((name) => (changedAt(join(path, String(name))) ?? 0) <= than);
}

/** Milliseconds since 1970; null where nothing is. */
function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
