import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../../scripts/is-built.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BEFORE = new Date("2026-01-01T00:00:00Z");
const BUILT = new Date("2026-01-02T00:00:00Z");
const AFTER = new Date("2026-01-03T00:00:00Z");

/** A project that was built after everything in it was written. */
function builtProject(): string {
  const root = temporaryFolder();
  const write = (path: string, at: Date) => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), "");
    utimesSync(join(root, path), at, at);
  };
  for (const path of ["package.json", "vite.config.ts", "server/main.ts", "server/probe/a.ts", "web/index.html"])
    write(path, BEFORE);
  for (const folder of ["server", "server/probe", "web"]) utimesSync(join(root, folder), BEFORE, BEFORE);
  for (const path of ["dist/web/index.html", "dist/server/main.js"]) write(path, BUILT);
  return root;
}

describe("isBuilt", () => {
  it("is so when nothing was changed since", () => {
    expect(isBuilt(builtProject())).toBe(true);
  });

  it.each(["package.json", "vite.config.ts", "server/main.ts", "server/probe/a.ts", "web/index.html", "server/probe"])(
    "is not once %s was changed",
    (path) => {
      const root = builtProject();
      utimesSync(join(root, path), AFTER, AFTER);
      expect(isBuilt(root)).toBe(false);
    },
  );

  it.each(["dist/web/index.html", "dist/server/main.js", "server/probe/a.ts"])("is not without %s", (path) => {
    const root = builtProject();
    rmSync(join(root, path));
    expect(isBuilt(root)).toBe(false);
  });
});
