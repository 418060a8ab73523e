import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const jobSchema = z.object({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(z.object({ run: z.string().optional(), uses: z.string().optional() })),
});
const workflowSchema = z.object({
  on: z.object({ push: z.object({ tags: z.array(z.string()) }) }),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});
const TEXT = readFileSync(".github/workflows/release.yml", "utf8");
const { on, permissions, jobs } = workflowSchema.parse(parse(TEXT));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

describe("the workflow of a release", () => {
  it("begins with the tag that npm makes, and publishes nothing that was not tested", () => {
    expect(on.push.tags).toEqual(["v*"]);
    const others = Object.entries(jobs).filter(([name]) => name !== "test");
    expect(others.length).toBeGreaterThan(2);
    const needed = (name: string): readonly string[] =>
      [jobs[name]?.needs ?? []].flat().flatMap((other) => [other, ...needed(other)]);
    for (const [name] of others) expect(needed(name)).toContain("test");
    expect(jobs.test?.steps.map(({ run }) => run)).toEqual(expect.arrayContaining(["npm ci", "npm test"]));
  });

  it("runs scripts that there are", () => {
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    const named = runs.flatMap((run) => [...run.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name));
    expect(named).toContain("debian");
    for (const name of named) expect(scripts).toHaveProperty(name);
  });

  it("holds no secret, and may write only where it publishes", () => {
    expect(TEXT).not.toMatch(/secrets\.|_TOKEN: (?!"\$\{\{ github\.token)/);
    expect(permissions).toEqual({ contents: "read" });
    expect(jobs.test?.permissions).toBeUndefined();
    expect(jobs.npm?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(TEXT).toContain("--provenance");
  });
});
