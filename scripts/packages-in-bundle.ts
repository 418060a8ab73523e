import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";

/** A package that is part of a bundle, and the files of the bundle that hold something of it. */
export const PackageInBundle = z.object({ name: z.string(), version: z.string(), files: z.array(z.string()) });
export type PackageInBundle = z.infer<typeof PackageInBundle>;

/** The name of the list that lies beside a bundle. */
export const PACKAGES_FILE = "packages.json";

/** The folder of a package in the path of one of its files, and its name: of nested ones the innermost. */
const FOLDER = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** Writes beside a bundle which packages are in it: from the modules that were bundled, not from what is installed. */
export function writePackages(): Plugin {
  return {
    name: "write-packages",
    generateBundle(_, bundle) {
      const found = new Map<string, PackageInBundle>();
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of output.moduleIds) {
          const [, folder, name] = FOLDER.exec(id.replace(/^\0/, "")) ?? [];
          if (folder === undefined || name === undefined) continue;
          const one = found.get(folder) ?? { name, version: versionIn(folder), files: [] };
          if (!one.files.includes(output.fileName)) one.files.push(output.fileName);
          found.set(folder, one);
        }
      }
      const sorted = [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
      this.emitFile({ type: "asset", fileName: PACKAGES_FILE, source: `${JSON.stringify(sorted, null, 2)}\n` });
    },
  };
}

function versionIn(folder: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")))
    .version;
}
