import { execFileSync } from "node:child_process";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files at one place: an unpacked package, or what a repository held at a version; what is read comes in the order of its paths. */
export type Tree = { version: string; paths: readonly string[]; read: (paths: readonly string[]) => readonly Buffer[] };

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Opens a folder, `FOLDER` or `FOLDER@VERSION`, or a repository of git at a version, `REPOSITORY@REF`: its files are read without a
 * work tree.
 */
export function openTree(place: string): Tree {
  const [, at = place, ref] = /^(.+?)(?:@([^@/]+(?:\/[^@]*)?))?$/.exec(place) ?? [];
  return isRepository(at) ? openRepository(at, ref ?? "HEAD") : openFolder(at, ref ?? "");
}

function isRepository(folder: string): boolean {
  return statSync(join(folder, "objects"), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function openFolder(folder: string, version: string): Tree {
  const paths = globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return { version, paths, read: (wanted) => wanted.map((path) => readFileSync(join(folder, path))) };
}

function openRepository(folder: string, ref: string): Tree {
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", [`--git-dir=${folder}`, ...args], { maxBuffer: MOST_BYTES, input });
  const paths = git(["ls-tree", "-r", "--name-only", "-z", ref]).toString("utf8").split("\0");
  return {
    version: ref,
    paths,
    read: (wanted) => partBatch(git(["cat-file", "--batch"], wanted.map((path) => `${ref}:${path}\n`).join(""))),
  };
}

/** Each file of a batch: a line that ends with its size, its bytes, a line break. */
function partBatch(batch: Buffer): readonly Buffer[] {
  const files: Buffer[] = [];
  for (let at = 0; at < batch.length; ) {
    const begin = batch.indexOf(10, at) + 1;
    const size = Number(
      batch
        .toString("utf8", at, begin - 1)
        .split(" ")
        .at(-1),
    );
    files.push(batch.subarray(begin, begin + size));
    at = begin + size + 1;
  }
  return files;
}
