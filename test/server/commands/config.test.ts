import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configCommand } from "../../../server/commands/config.ts";
import { EXAMPLE_CONFIG } from "../../../server/config/example.ts";

/** What `imapscope config …` answers and prints. */
async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const printed = { stdout: "", stderr: "" };
  const status = await configCommand(args, {
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    env: { CORP_PASSWORD: "hunter2" },
  });
  return { status, ...printed };
}

describe("imapscope config check", () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "imapscope-command-"));
    file = join(folder, "imapscope.yaml");
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["1 server", "servers: [{ name: a, host: h }]\n"],
    ["2 servers", "servers: [{ name: a, host: h }, { name: b, host: h }]\n"],
  ])("counts %s in a valid file", async (count, text) => {
    await writeFile(file, text);
    expect(await run("check", file)).toEqual({ status: 0, stdout: `${file} is valid: ${count}\n`, stderr: "" });
  });

  it("prints the problems and ends with 3", async () => {
    await writeFile(file, "servers: [{ name: a, hots: h }]\n");
    expect(await run("check", file)).toEqual({
      status: 3,
      stdout: "",
      stderr: `${file}:1:22: unknown key \`hots\` in \`servers\`: did you mean \`host\`?
    1 | servers: [{ name: a, hots: … }]
      |                      ^
  → write \`host: mail.example.com\`

1 problem
`,
    });
  });

  it("says how to begin when there is no file", async () => {
    const { status, stderr } = await run("check", join(folder, "none.yaml"));
    expect(status).toBe(3);
    expect(stderr).toContain("imapscope config example > imapscope.yaml");
  });
});

describe("imapscope config", () => {
  it("prints the example, which is valid", async () => {
    expect(await run("example")).toEqual({ status: 0, stdout: EXAMPLE_CONFIG, stderr: "" });
  });

  it("prints the JSON Schema", async () => {
    const { status, stdout } = await run("schema");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", properties: { servers: { type: "array" } } });
  });

  it.each([["--help"], ["-h"], ["help"], ["check", "--help"]])("%s %s prints the usage", async (...args) => {
    const { status, stdout } = await run(...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: imapscope config check FILE/);
  });

  it.each([
    [[], "imapscope config: check, example or schema is missing"],
    [["check"], "imapscope config check: the name of the file is missing"],
    [["check", "a", "b"], "imapscope config check: too many arguments"],
    [["chekc", "a"], "imapscope config: no such command: chekc"],
    [["example", "a"], "imapscope config example: too many arguments"],
  ])("refuses %j with the usage", async (args, complaint) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${complaint}\n\nUsage: `));
  });
});
