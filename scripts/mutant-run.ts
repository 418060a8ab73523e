import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

/** What became of one mutant. `NoCoverage`: no test comes by; `Ignored`: it only works while a module is loaded. */
const mutantSchema = z.object({
  fileName: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  status: z.enum(["Killed", "Survived", "Timeout", "NoCoverage", "RuntimeError", "CompileError", "Ignored", "Pending"]),
  location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
});

/** One mutant that was tried. */
export type Tried = z.infer<typeof mutantSchema>;

/** What is tried: places as Stryker takes them, and the tests that should notice; for how long, in minutes. */
export type Wish = { ranges: readonly string[]; tests: readonly string[]; minutes: number };

/** A mutant may take so much longer than the tests that come by took without it, in ms: machines are busy. */
const PATIENCE_MS = 10_000;

/** Where Stryker keeps its copy of the project. */
const SANDBOX = ".stryker-tmp";

/** Lets Stryker try mutants, one process at a time, and gives what became of those that were tried within the time. */
export async function runMutants({ ranges, tests, minutes }: Wish): Promise<readonly Tried[]> {
  const folder = await mkdtemp(join(tmpdir(), "imapscope-mutants-"));
  const events = join(folder, "events");
  const config = join(folder, "stryker.json");
  const isAlone = tests.length === 1 && tests[0]?.endsWith(".test.ts") === true && !tests[0].includes("*");
  await writeFile(
    config,
    JSON.stringify({
      mutate: ranges,
      testFiles: tests,
      testRunner: "vitest",
      plugins: ["@stryker-mutator/vitest-runner"],
      // Which tests come by is told by their names, of which the runner misses some: of one file, all are run.
      coverageAnalysis: isAlone ? "off" : "perTest",
      ignoreStatic: !isAlone,
      concurrency: 1,
      timeoutMS: PATIENCE_MS,
      dryRunTimeoutMinutes: minutes,
      reporters: ["event-recorder"],
      eventReporter: { baseDir: events },
      // It would be rewritten with the JavaScript API of TypeScript, which TypeScript 7 does not have.
      tsconfigFile: "none.json",
      tempDirName: SANDBOX,
    }),
  );
  try {
    await spawned(["run", config], minutes);
    return await triedIn(events);
  } finally {
    for (const made of [folder, SANDBOX]) await rm(made, { recursive: true, force: true });
  }
}

/** Runs Stryker until it ends, or the time is up. */
async function spawned(args: readonly string[], minutes: number): Promise<void> {
  const stryker = resolve("node_modules/@stryker-mutator/core/bin/stryker.js");
  const child = spawn(process.execPath, [stryker, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  const timer = setTimeout(() => child.kill("SIGTERM"), minutes * 60_000);
  await new Promise<void>((done, fail) => child.once("close", () => done()).once("error", fail));
  clearTimeout(timer);
}

async function triedIn(events: string): Promise<readonly Tried[]> {
  const names = await readdir(events).catch(() => []);
  const tried = names.filter((name) => name.endsWith("-onMutantTested.json")).toSorted();
  return Promise.all(
    tried.map(async (name) => mutantSchema.parse(JSON.parse(await readFile(join(events, name), "utf8")))),
  );
}
