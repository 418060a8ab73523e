import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the version stands besides package.json and its lock file, which npm changes. */
const NAMED_IN = ["Dockerfile", "compose.yaml", "grafana/kubernetes/imapscope.yaml", "CONTRIBUTING.md"];
/** The tag of the image, and the label that says the same. */
const VERSION = /(imapscope:|image\.version=")\d+\.\d+\.\d+/g;
const UNRELEASED = "## Unreleased\n";

/** What a text says once this version is the newest. */
export function withVersion(text: string, version: string): string {
  return text.replace(VERSION, `$1${version}`);
}

/** The changelog once what was unreleased is this version, of this day (UTC). Throws where there is nothing to release. */
export function withRelease(changelog: string, version: string, day: Date): string {
  const [before, after] = changelog.split(UNRELEASED);
  if (after === undefined || !/^- /m.test(after.split(/^## /m)[0] ?? "")) {
    throw new Error("CHANGELOG.md has nothing under “Unreleased”: there is nothing to release.");
  }
  return `${before}${UNRELEASED}\n## [${version}] - ${day.toISOString().slice(0, 10)}\n${after}`;
}

/** `npm run release -- minor`: npm has written the new version into package.json, and commits and tags what is changed here. */
function release(root: string): void {
  const { version }: { version: string } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
  const change = (path: string, changed: (text: string) => string) =>
    writeFileSync(resolve(root, path), changed(readFileSync(resolve(root, path), "utf8")));
  change("CHANGELOG.md", (text) => withRelease(text, version, new Date()));
  for (const path of NAMED_IN) change(path, (text) => withVersion(text, version));
}

if (import.meta.main) release(resolve(import.meta.dirname, ".."));
