import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copiedProject, run } from "./project.ts";

const ID = "auth-example-wrong";
const TEST = `test/server/diagnose/catalogue/${ID}.test.ts`;

describe("new-diagnosis", () => {
  it("writes a diagnosis and its test, and takes it into the catalogue", async () => {
    const root = await copiedProject();
    const { status, output } = await run(root, "scripts/new-diagnosis.ts", ID);
    expect(status).toBe(0);
    expect(output).toContain(`wrote server/diagnose/catalogue/${ID}.ts`);
    expect(output).toContain("severity, reference, the texts in English, and find");
    expect(await readFile(join(root, "server/diagnose/catalogue/index.ts"), "utf8")).toContain("  authExampleWrong,\n");
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });

  it.each([ID, "mailbox-example-wrong", "session-example-wrong"])(
    "writes %s so that its types hold but for what it is called in other languages, and its test fails",
    async (id) => {
      const root = await copiedProject();
      await run(root, "scripts/new-diagnosis.ts", id);
      const test = TEST.replace(ID, id);
      const tsconfig = { extends: "./tsconfig.json", include: [test] };
      await writeFile(join(root, "tsconfig.new.json"), JSON.stringify(tsconfig));
      const types = await run(root, "node_modules/.bin/tsc", "-p", "tsconfig.new.json");
      const errors = types.output.split("\n").filter((line) => /^\S/.test(line));
      expect(errors.filter((line) => !line.startsWith("server/languages/zh-CN/diagnoses/index.ts"))).toEqual([]);
      expect(types.output).toContain(`Cannot find module './${id}.ts'`);
      const { status, output } = await run(root, "node_modules/vitest/vitest.mjs", "run", "--project", "unit", test);
      expect(output).toContain(`${id} is not found`);
      expect(status).toBe(1);
    },
  );

  it.each([
    ["TLS_Broken", "is no id"],
    ["dns", "is no id"],
    ["../../x-y", "is no id"],
    ["dns-timeout", "exists already"],
    ["smtp-server-down", '"smtp" is not a subject'],
  ])("refuses %s", async (id, reason) => {
    const root = await copiedProject();
    const { status, output } = await run(root, "scripts/new-diagnosis.ts", id);
    expect(status).toBe(1);
    expect(output).toContain(reason);
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });
});
