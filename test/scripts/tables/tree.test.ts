import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openTree } from "../../../scripts/tables/tree.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function folderWith(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "po"));
  writeFileSync(join(folder, "po/eo.po"), text);
  return folder;
}

describe("openTree", () => {
  it("reads a folder, with the version that it is given", () => {
    const tree = openTree(`${folderWith("one")}@2.36`);
    expect(tree.version).toBe("2.36");
    expect(tree.paths).toEqual(["po/eo.po"]);
    expect(tree.read(["po/eo.po"]).map(String)).toEqual(["one"]);
  });

  it("reads what a repository held at a version, not what lies there now", () => {
    const folder = folderWith("one");
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.com", ...args]);
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "one");
    git("tag", "v1");
    writeFileSync(join(folder, "po/eo.po"), "two");
    git("commit", "--quiet", "--all", "--message", "two");
    const tree = openTree(`${join(folder, ".git")}@v1`);
    expect(tree.version).toBe("v1");
    expect(tree.paths).toContain("po/eo.po");
    expect(tree.read(["po/eo.po"]).map(String)).toEqual(["one"]);
  });
});
