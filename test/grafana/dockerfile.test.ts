import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SOURCES } from "../../scripts/is-built.ts";
import { VERSION } from "../../server/config/version.ts";
import { textOf } from "../support/documents.ts";
import { ROOT } from "../support/rules.ts";

const DOCKERFILE = textOf("Dockerfile");
const ALLOWED = textOf(".dockerignore").split("\n");
/** Source and sizes of what the last stage copies from this folder. */
const COPIED = [...(DOCKERFILE.split(/^FROM .*$/m).at(-1) ?? "").matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(
  (match) => match[1]?.split(" ") ?? [],
);

describe("the Dockerfile", () => {
  it("is built on the Node.js that the project pins", () => {
    const { devDependencies } = z
      .object({ devDependencies: z.object({ node: z.string() }) })
      .parse(JSON.parse(textOf("package.json")));
    const bases = DOCKERFILE.match(/^FROM \S+/gm) ?? [];
    expect(new Set(bases)).toEqual(new Set(["FROM ${NODE_IMAGE}"]));
    const image = `node:${devDependencies.node.split(".")[0]}-bookworm-slim`;
    expect(DOCKERFILE.match(/^ARG NODE_IMAGE.*$/gm)).toEqual([`ARG NODE_IMAGE=${image}`, "ARG NODE_IMAGE"]);
    expect(DOCKERFILE).toContain(`image.version="${VERSION}"`);
  });

  it("builds with everything that the build needs", () => {
    const build = DOCKERFILE.split(/^FROM .*$/m)[1] ?? "";
    const copied = [...build.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, paths = ""]) => paths.split(" "));
    expect(copied).toEqual(expect.arrayContaining(SOURCES.filter((path) => path !== "package-lock.json")));
    expect(build).toContain("npm run build");
  });

  it("copies only what is there, and what .dockerignore lets through", () => {
    const sources = [...DOCKERFILE.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap((match) => match[1]?.split(" ") ?? []);
    for (const source of sources) {
      expect(existsSync(join(ROOT, source)), source).toBe(true);
      expect(ALLOWED).toContain(`!${source}`);
    }
    expect(
      ALLOWED.filter((line) => line.startsWith("!"))
        .map((line) => line.slice(1))
        .toSorted(),
    ).toEqual([...new Set(sources)].toSorted());
  });

  it("runs as nobody in particular, and asks for its health what exists", () => {
    expect(DOCKERFILE).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    const script = /CMD \["node", "-e", "(.+)"\]$/m.exec(DOCKERFILE)?.[1] ?? "";
    expect(script).toContain("/-/healthy");
    // Nothing listens on port 1.
    expect(exitStatus(script.replace("9143", "1"))).toBe(1);
  });

  it("starts what package.json calls imapscope", () => {
    const { bin } = z.object({ bin: z.object({ imapscope: z.string() }) }).parse(JSON.parse(textOf("package.json")));
    expect(DOCKERFILE).toContain(`ENTRYPOINT ["node", "/app/${bin.imapscope}"]`);
    const sizes = COPIED.map((path) => `${path} ${Math.round(sizeOf(join(ROOT, path)) / 1024)} KiB`);
    process.stdout.write(`The image copies of this folder: ${sizes.join(", ")}\n`);
    expect(COPIED).toEqual(["package.json", "LICENSE", "bin"]);
    // Of the stage that builds, only what was built: no builder, no test, no library that is not in the bundle.
    const stages = [...DOCKERFILE.matchAll(/^COPY --from=(\S+) (\S+) \S+$/gm)].map(([, stage, path]) => [stage, path]);
    expect(stages).toEqual([["build", "/app/dist"]]);
  });
});

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function exitStatus(script: string): number | null {
  try {
    execFileSync(process.execPath, ["-e", script], { timeout: 10_000 });
    return 0;
  } catch (error) {
    return z.object({ status: z.number().nullable() }).parse(error).status;
  }
}
