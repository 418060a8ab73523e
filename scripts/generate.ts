import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Generated, indexFiles } from "./index-files.ts";

/** Brings the generated files of the project at `root` up to date, unless only asked; returns those that were not. */
export async function generate(root: string, write: boolean): Promise<readonly string[]> {
  const stale = await bring(root, await indexFiles(root), write);
  // The program begins with these indexes: it is loaded when they are right.
  const { derivedFiles } = await import("./derived-files.ts");
  return [...stale, ...(await bring(root, await derivedFiles(root), write))];
}

async function bring(root: string, files: readonly Generated[], write: boolean): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, content } of files) {
    const file = join(root, path);
    if ((await readFile(file, "utf8").catch(() => null)) === content) continue;
    stale.push(path);
    if (!write) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return stale;
}

async function main(): Promise<void> {
  const check = process.argv.includes("--check");
  const stale = await generate(process.cwd(), !check);
  for (const path of stale) console.log(check ? `${path} is out of date: run npm run generate` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
