import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { billOf } from "./bill-of-materials.ts";
import { PACKAGES_FILE, PackageInBundle } from "./packages-in-bundle.ts";

/**
 * `npm run sbom`, after `npm run build`: writes `dist/imapscope.cdx.json`, or the file that is named, the CycloneDX list of what the bundles of server and page
 * consist of, with versions, licences and hashes. npm knows these; which of all its packages are meant, the build has written down.
 */
const ROOT = resolve(import.meta.dirname, "..");
const [file = resolve(ROOT, "dist/imapscope.cdx.json")] = process.argv.slice(2);

const packages = ["server", "web"].flatMap((part) =>
  PackageInBundle.array().parse(JSON.parse(readFileSync(resolve(ROOT, "dist", part, PACKAGES_FILE), "utf8"))),
);
const all: unknown = JSON.parse(
  execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  }),
);
const bill = billOf(all, packages);
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`wrote ${file}: ${bill.components.length} packages`);
