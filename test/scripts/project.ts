import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** What a command of the project did. */
export type Outcome = { status: number; output: string };

const ROOT = resolve(import.meta.dirname, "../..");
const NODE = join(ROOT, "node_modules/.bin/node");
const PARTS = [
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "docs",
  "grafana",
  "scripts",
  "server",
  "web",
  "test/fixtures",
  "test/support",
  "test/server/diagnose",
  "test/server/recognise",
];

/** A copy of the parts of this project that the scripts work on, in a folder that is removed after the test. */
export async function copiedProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "imapscope-scripts-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await Promise.all(PARTS.map((part) => cp(join(ROOT, part), join(root, part), { recursive: true })));
  await symlink(join(ROOT, "node_modules"), join(root, "node_modules"));
  return root;
}

/** The files of a copy, by their paths in it. */
export function filesBelow(root: string): readonly string[] {
  return globSync("{docs,grafana,scripts,server,test}/**/*.*", { cwd: root }).toSorted();
}

/** Runs a script, or a tool by its file, as npm does: with the pinned Node, in the project's folder. */
export function run(root: string, ...command: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(NODE, command, { cwd: root, env: { ...process.env, NO_COLOR: "1" } }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      done({ status, output: stdout + stderr });
    });
  });
}
