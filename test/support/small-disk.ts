import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/** A disk of its own that is really full when it is full. */
export type SmallDisk = {
  folder: string;
  freeBytes(): number;
  /** Another program takes all that is free. */
  fill(): void;
  /** It gives that back. */
  empty(): void;
};

/** Whether this process may mount one: as root, and not in every container. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "imapscope-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Mounts one of so many KiB; it is gone after the test. */
export function smallDisk(kib: number): SmallDisk {
  const folder = temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kib}k`, "tmpfs", folder]);
  // Lazily: what still has a file open ends soon.
  onTestFinished(() => void execFileSync("umount", ["--lazy", folder]));
  const filler = join(folder, "filler");
  const freeBytes = () => {
    const { bfree, bsize } = statfsSync(folder);
    return bfree * bsize;
  };
  return {
    folder,
    freeBytes,
    fill() {
      const file = openSync(filler, "a");
      try {
        const page = Buffer.alloc(4096);
        while (freeBytes() > 0) writeSync(file, page);
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler, { force: true }),
  };
}
