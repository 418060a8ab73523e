import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "save-and-tell.ts");

it("holds what the system lets nobody write (RLIMIT_FSIZE), and records it once that is over", async () => {
  const child = spawn(process.execPath, [PROGRAM, temporaryFolder()], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    const limit = line === "recording" ? "100000" : line.startsWith("trouble") ? "unlimited" : null;
    if (limit) execFileSync("prlimit", ["--pid", String(child.pid), `--fsize=${limit}:`]);
    if (line.startsWith("recorded")) break;
  }
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(said).toEqual(["recording", "trouble failing", expect.stringMatching(/^recorded (\d+) of \1$/)]);
});
