import { execFile } from "node:child_process";
import { cpSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { PACKAGES_FILE, PackageInBundle } from "../../scripts/packages-in-bundle.ts";
import { VERSION } from "../../server/config/version.ts";
import { npm } from "../support/nodes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SERVER = join(ROOT, "dist/server");

function packagesOf(part: "server" | "web"): readonly PackageInBundle[] {
  return PackageInBundle.array().parse(JSON.parse(readFileSync(join(ROOT, "dist", part, PACKAGES_FILE), "utf8")));
}

/** What a file of the bundle reads at once, and what these read; what is imported when needed is not among them. */
function readWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const source = readFileSync(join(SERVER, file), "utf8");
  for (const [, other = ""] of source.matchAll(
    /(?:^|\n)(?:import|export)[^"';]*from "\.\/([^"]+)"|\nimport "\.\/([^"]+)"/g,
  )) {
    if (other !== "") readWith(other, known);
  }
  return known;
}

async function runNode(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args], { cwd });
  return stdout;
}

describe("the bundle", () => {
  it("reads what only the demo needs for the demo alone", () => {
    const demo = packagesOf("server").filter(({ name }) =>
      /^@peculiar\/|^reflect-metadata$|^tsyringe$|^asn1js$/.test(name),
    );
    expect(demo.length).toBeGreaterThan(5);
    const used = ["main.js", "program.js", "worker.js"].flatMap((file) => [...readWith(file)]);
    expect(used).toContain("program.js");
    for (const { name, files } of demo)
      expect(
        files.filter((file) => used.includes(file)),
        name,
      ).toEqual([]);
  });

  it("has a licence of every package beside it", () => {
    for (const part of ["server", "web"] as const) {
      const licences = readFileSync(join(ROOT, "dist", part, "licences.md"), "utf8");
      for (const { name, version } of packagesOf(part)) expect(licences).toContain(`## ${name} - ${version} (`);
    }
  });

  it("has a list of its parts that other programs read: CycloneDX, each with licence and hash", async () => {
    const file = join(temporaryFolder(), "bill.cdx.json");
    await runNode(["scripts/sbom.ts", file], ROOT);
    const bill = z
      .object({
        bomFormat: z.literal("CycloneDX"),
        components: z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            licenses: z.array(z.unknown()).min(1),
            hashes: z.array(z.unknown()).min(1),
          }),
        ),
      })
      .parse(JSON.parse(readFileSync(file, "utf8")));
    const wanted = [...packagesOf("server"), ...packagesOf("web")].map(({ name, version }) => `${name}@${version}`);
    expect(bill.components.map(({ name, version }) => `${name}@${version}`).toSorted()).toEqual(
      [...new Set(wanted)].toSorted(),
    );
  });

  it("runs where nothing is installed but what production needs, and no script of a package ran", async () => {
    const folder = temporaryFolder();
    for (const part of ["package.json", "package-lock.json", "bin", "dist"]) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    await npm(["ci", "--ignore-scripts", "--omit=dev", "--offline"], folder);
    expect(globSync("node_modules/*/package.json", { cwd: folder })).toEqual([]);
    expect(readdirSync(folder)).toContain("dist");
    expect(await runNode(["bin/imapscope.cjs", "version"], folder)).toBe(`${VERSION}\n`);
    expect(await runNode(["bin/imapscope.cjs", "explain", "connection refused"], folder)).toContain("refused");
  });
});
