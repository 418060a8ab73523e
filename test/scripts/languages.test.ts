import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { reported } from "../../scripts/languages/report.ts";
import { toDo } from "../../scripts/languages/seen.ts";
import { copiedProject, run } from "./project.ts";

const KEY = "server/names:names.phase.dns";

/** Changes what English calls the first step, in a copy of the project. */
async function withAnotherName(): Promise<string> {
  const root = await copiedProject();
  const file = join(root, "server/contract/names.ts");
  const source = await readFile(file, "utf8");
  await writeFile(file, source.replace('"Find the address"', '"Look the address up"'));
  return root;
}

describe("what each language says", () => {
  it("is all that English says, and is made of the English that is there now", async () => {
    expect(reported(await toDo(resolve(import.meta.dirname, "../..")))).toBe("");
  });

  it("has to be looked at again where the English has changed, until somebody says that it was", async () => {
    const root = await withAnotherName();
    const before = await run(root, "scripts/languages.ts");
    expect(before.status).toBe(1);
    expect(before.output).toContain("zh-CN: the English has changed since it was translated (1 in 1 files)");
    expect(before.output).toContain(KEY);
    expect(await run(root, "scripts/language-seen.ts", "zh-CN", KEY)).toEqual({ status: 0, output: `${KEY}\n` });
    expect((await run(root, "scripts/languages.ts")).status).toBe(0);
  });

  it.each([
    [["de", KEY], "usage: npm run language:seen zh-CN KEY…"],
    [["zh-CN", "server/names:names.phase.smtp"], "English has no such key"],
  ])("is not noted for %s", async (args, reason) => {
    const { status, output } = await run(resolve(import.meta.dirname, "../.."), "scripts/language-seen.ts", ...args);
    expect(status).toBe(1);
    expect(output).toContain(reason);
  });
});

describe("the report", () => {
  it("counts by file, and names each key unless only the counts are wanted", () => {
    const todo = [{ language: "zh-CN", missing: ["web/shell:shell.skip"], stale: [], gone: [KEY] } as const];
    expect(reported(todo)).toContain("web/shell:shell.skip");
    expect(reported(todo)).toContain("English does not say this any more (1 in 1 files)");
    expect(reported(todo, true)).not.toContain("shell.skip");
    expect(reported(todo, true)).toContain("   1  web/shell");
  });
});
