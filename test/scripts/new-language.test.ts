import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copiedProject, run } from "./project.ts";

const TYPES = {
  "tsconfig.new.json": { extends: "./tsconfig.json", include: ["server", "scripts"] },
  "web/tsconfig.new.json": { extends: "./tsconfig.json", include: ["."] },
};

describe("new-language", () => {
  it("makes both folders of a language so that its types hold, and lists what is still English", async () => {
    const root = await copiedProject();
    const made = await run(root, "scripts/new-language.ts", "de", "Deutsch");
    expect(made.output).toMatch(/^wrote \d+ files in server\/languages\/de and web\/languages\/de$/m);
    expect(made.output).toMatch(/^de: still in English \(\d{4} in \d+ files\)$/m);
    expect(made.output).toMatch(/^ +\d+ {2}server\/names$/m);
    expect(made.output).toMatch(/^ +\d+ {2}web\/shell$/m);
    expect(made.status).toBe(0);
    for (const [path, config] of Object.entries(TYPES)) {
      await writeFile(join(root, path), JSON.stringify(config));
      expect(await run(root, "node_modules/.bin/tsc", "-p", path)).toEqual({ status: 0, output: "" });
    }
    expect(await readFile(join(root, "docs/problems.de.md"), "utf8")).toContain("[中文](problems.zh-CN.md)");
    expect(await readFile(join(root, "docs/problems.md"), "utf8")).toContain("[Deutsch](problems.de.md)");
    const check = await run(
      root,
      "server/main.ts",
      "check",
      "imaps://127.0.0.1:1",
      "--depth",
      "connect",
      "--lang",
      "de",
    );
    expect(check.output).toContain("Find the address");
    const left = await run(root, "scripts/languages.ts");
    expect(left.status).toBe(1);
    expect(left.output).toContain("server/names:names.phase.dns");
  });

  it.each([
    ["zh-CN", "zh-CN exists already"],
    ["zh-cn", "write the tag as BCP 47 has it: zh-CN"],
    ["../x", "Incorrect locale information provided"],
  ])("refuses %s", async (tag, reason) => {
    const root = await copiedProject();
    const { status, output } = await run(root, "scripts/new-language.ts", tag, "Name");
    expect(status).toBe(1);
    expect(output).toContain(reason);
  });
});
