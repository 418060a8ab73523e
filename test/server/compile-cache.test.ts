import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../server/config/version.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = resolve(import.meta.dirname, "../../server/main.ts");

/** The program with these variables alone. */
function version(env: Record<string, string>): string {
  return execFileSync(process.execPath, [MAIN, "version"], { env, encoding: "utf8", timeout: 120_000 });
}

describe("what Node compiled is kept", () => {
  it.each([
    ["HOME", ".cache/imapscope"],
    ["XDG_CACHE_HOME", "imapscope"],
    ["CACHE_DIRECTORY", "imapscope"],
    ["NODE_COMPILE_CACHE", "."],
  ])("in the folder of %s, which nobody else may read where we make it", (variable, below) => {
    const folder = temporaryFolder();
    expect(version({ [variable]: folder })).toBe(`${VERSION}\n`);
    const kept = join(folder, below);
    expect(readdirSync(kept)).toHaveLength(1);
    expect(readdirSync(join(kept, readdirSync(kept)[0] ?? "")).length).toBeGreaterThan(1);
    expect(statSync(kept).mode & 0o077).toBe(0);
  });

  it("nowhere where it is not wanted or no folder is the user's own", () => {
    const folder = temporaryFolder();
    version({ HOME: folder, NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(existsSync(join(folder, ".cache/imapscope")) && readdirSync(join(folder, ".cache/imapscope"))).toEqual([]);
    expect(version({ TMPDIR: folder })).toBe(`${VERSION}\n`);
    expect(readdirSync(folder)).toEqual([".cache"]);
  });

  it("and where nothing can be written, the program works without", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "home"));
    writeFileSync(join(folder, "home/.cache"), "");
    // Nothing can be made in /proc, for root neither: Node's own way of making folders would never end there.
    for (const home of [join(folder, "file"), join(folder, "home"), join(folder, "nowhere"), "/proc"])
      expect(version({ HOME: home })).toBe(`${VERSION}\n`);
  });
});
