import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FINDING_PROMISES } from "../../scripts/finding-promises.ts";
import { copiedProject, run } from "./project.ts";

const INDEX = "server/diagnose/catalogue/index.ts";

describe("generate", () => {
  it("is content with the project as it is", async () => {
    const root = await copiedProject();
    expect(await run(root, "scripts/generate.ts", "--check")).toEqual({ status: 0, output: "" });
  });

  it("with --check names what is out of date, and leaves it", async () => {
    const root = await copiedProject();
    await appendFile(join(root, INDEX), "// by hand\n");
    await rm(join(root, "docs/problems.md"));
    const { status, output } = await run(root, "scripts/generate.ts", "--check");
    expect(status).toBe(1);
    expect(output).toContain(`${INDEX} is out of date: run npm run generate`);
    expect(output).toContain("docs/problems.md is out of date: run npm run generate");
    expect(await readFile(join(root, INDEX), "utf8")).toContain("// by hand");
  });

  it("brings everything up to date, even when the index names a file that is gone", async () => {
    const root = await copiedProject();
    await rm(join(root, "server/diagnose/catalogue/dns-timeout.ts"));
    expect((await run(root, "scripts/generate.ts")).status).toBe(0);
    expect(await readFile(join(root, INDEX), "utf8")).not.toContain("dnsTimeout");
    expect(await readFile(join(root, "docs/problems.md"), "utf8")).not.toContain("dns-timeout");
    // What was promised stays so, and a test of the catalogue asks for it.
    expect(await readFile(join(root, "server/contract/finding-ids.ts"), "utf8")).toContain('"dns-timeout"');
    expect((await run(root, "scripts/generate.ts", "--check")).status).toBe(0);
  });

  it("leaves what was promised of a finding that is another one now", async () => {
    const root = await copiedProject();
    const file = join(root, "server/diagnose/catalogue/dns-timeout.ts");
    await writeFile(file, (await readFile(file, "utf8")).replace('severity: "critical"', 'severity: "notice"'));
    expect((await run(root, "scripts/generate.ts")).status).toBe(0);
    expect(JSON.parse(await readFile(join(root, FINDING_PROMISES), "utf8"))["dns-timeout"].severity).toBe("critical");
  });
});
