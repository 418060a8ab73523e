import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copiedProject, filesBelow, run } from "./project.ts";

const ID = "auth-example-wrong";
const DIAGNOSIS = `server/diagnose/catalogue/${ID}.ts`;
const CHINESE = `server/languages/zh-CN/diagnoses/${ID}.ts`;
const TEST = `test/server/diagnose/catalogue/${ID}.test.ts`;
/** What of the project looks at the whole catalogue; the other tests of diagnosing look at facts. */
const TESTS_OF_CATALOGUE = ["catalogue/index", "careful", "on-the-wire", "scope", "who"].map(
  (name) => `test/server/diagnose/${name}.test.ts`,
);

describe("new-diagnosis", () => {
  it("writes a diagnosis and its test, and takes it into the catalogue", async () => {
    const root = await copiedProject();
    const before = filesBelow(root);
    const { status, output } = await run(root, "scripts/new-diagnosis.ts", ID);
    expect(status).toBe(0);
    expect(output).toContain(`wrote ${DIAGNOSIS}`);
    expect(output).toContain("severity, who can put it right, reference");
    expect(await readFile(join(root, "server/diagnose/catalogue/index.ts"), "utf8")).toContain("  authExampleWrong,\n");
    expect(filesBelow(root).filter((file) => !before.includes(file))).toEqual([DIAGNOSIS, TEST]);
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });

  it("writes what has all types but for what it is called in other languages, and tests that fail", async () => {
    const ids = [ID, "mailbox-example-wrong", "session-example-wrong"];
    const tests = ids.map((id) => TEST.replace(ID, id));
    const root = await copiedProject();
    for (const id of ids) await run(root, "scripts/new-diagnosis.ts", id);
    const { errors, output: types } = await typesOf(root, ...tests);
    expect(errors.filter((line) => !line.startsWith("server/languages/zh-CN/diagnoses/index.ts"))).toEqual([]);
    const { status, output } = await run(root, "node_modules/vitest/vitest.mjs", "run", "--project", "unit", ...tests);
    for (const id of ids) {
      expect(types).toContain(`Cannot find module './${id}.ts'`);
      expect(output).toContain(`${id} is not found`);
    }
    expect(output).toMatch(/Test Files +3 failed/);
    expect(status).toBe(1);
  });

  it("needs its two files filled and its words in the other language, and nothing else", async () => {
    const root = await copiedProject();
    await run(root, "scripts/new-diagnosis.ts", ID);
    await change(root, DIAGNOSIS, [
      ['"to be written {host}"', '"{host} keeps {user} out of the example"'],
      ['cause: "to be written"', 'cause: "The server says “{text}”."'],
      ['user: ["to be written"]', 'user: ["Ask for the example."]'],
      ['admin: ["to be written"]', 'admin: ["Allow the example."]'],
      ['verify: ["to be written"]', 'verify: ["Try the example once more."]'],
      ['failedWith(facts, "auth", ["THE_CODE"])', 'loginFailedWith(facts, ["EXAMPLE"])'],
      ['import { failedWith } from "../failed.ts"', 'import { loginFailedWith } from "../login.ts"'],
    ]);
    await change(root, TEST, [
      ["CONTEXT, evidenceOf, TARGET", "CONTEXT, evidenceOf, failed, TARGET"],
      ["const facts = healthyFacts();", 'const facts = healthyFacts({ auth: failed("EXAMPLE", "no") });'],
      ['{ ...TARGET, code: "THE_CODE" }', '{ ...TARGET, user: "monitor@example.com", code: "EXAMPLE", text: "no" }'],
    ]);
    await writeFile(
      join(root, CHINESE),
      `import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const authExampleWrong: DiagnosisText = {
  title: "{host} 不允许 {user} 使用示例",
  cause: "服务器返回“{text}”。",
  fix: { user: ["请求使用示例。"], admin: ["允许使用示例。"] },
  verify: ["再试一次示例。"],
};
`,
    );
    await run(root, "scripts/generate.ts");
    expect((await typesOf(root, TEST)).output).toBe("");
    const tests = [TEST, ...TESTS_OF_CATALOGUE];
    const { status, output } = await run(root, "node_modules/vitest/vitest.mjs", "run", "--project", "unit", ...tests);
    expect(output).not.toContain("FAIL");
    expect(status).toBe(0);
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });

  it("refuses what is no id of a new one, and leaves everything as it was", async () => {
    const root = await copiedProject();
    const before = filesBelow(root);
    for (const [id, reason] of [
      ["TLS_Broken", "is no id"],
      ["dns", "is no id"],
      ["../../x-y", "is no id"],
      ["dns-timeout", "exists already"],
      ["smtp-server-down", '"smtp" is not a subject'],
    ] as const) {
      const { status, output } = await run(root, "scripts/new-diagnosis.ts", id);
      expect(status, id).toBe(1);
      expect(output).toContain(reason);
      expect(filesBelow(root), id).toEqual(before);
    }
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });
});

/** What the type check says of the server, the scripts and these tests. */
async function typesOf(
  root: string,
  ...tests: readonly string[]
): Promise<{ errors: readonly string[]; output: string }> {
  const tsconfig = { extends: "./tsconfig.json", include: ["server", "scripts", "grafana", ...tests] };
  await writeFile(join(root, "tsconfig.new.json"), JSON.stringify(tsconfig));
  const { output } = await run(root, "node_modules/.bin/tsc", "-p", "tsconfig.new.json");
  return { errors: output.split("\n").filter((line) => /^\S/.test(line)), output };
}

async function change(root: string, path: string, changes: readonly (readonly [string, string])[]): Promise<void> {
  const before = await readFile(join(root, path), "utf8");
  const after = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, before);
  await writeFile(join(root, path), after);
}
