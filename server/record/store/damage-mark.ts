import { closeSync, existsSync, openSync, rmSync } from "node:fs";

/** Says beside a database that damage was met in it, so that the next start looks at all of it. */
export function markDamaged(path: string): void {
  try {
    if (existsSync(path)) closeSync(openSync(markOf(path), "a", 0o600));
  } catch {
    // Then the next start finds it as this one did.
  }
}

/** Whether that was said. */
export function isMarkedDamaged(path: string): boolean {
  return existsSync(markOf(path));
}

/** Takes that back: the database was looked at, or is another one. */
export function deleteDamageMark(path: string): void {
  rmSync(markOf(path), { force: true });
}

function markOf(path: string): string {
  return `${path}-is-damaged`;
}
