import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { takeFolder } from "../../../../server/record/store/folder-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "hold-folder.ts");

/** Another process that takes a folder, and the first thing that it says. */
async function another(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = await once(child.stdout.setEncoding("utf8"), "data");
  return { child, said: String(said).trim() };
}

it("lets one process have a folder, and tells another which one that is", async () => {
  const folder = temporaryFolder();
  const lock = await takeFolder(folder);
  const { said } = await another(folder);
  expect(said).toContain(
    `The data folder ${folder} is in use by another imapscope (process ${process.pid} on ${hostname()}, since 20`,
  );
  lock.release();
  expect((await another(folder)).said).toBe("held");
});

it("is free again at once when its process was killed, whatever number that had", async () => {
  const folder = temporaryFolder();
  const first = await another(folder);
  expect(first.said).toBe("held");
  await expect(takeFolder(folder)).rejects.toMatchObject({
    kind: "locked",
    message: expect.stringContaining(`process ${first.child.pid} on`),
  });
  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  (await takeFolder(folder)).release();
});

it("lets exactly one of many have it that begin at the same moment, and the others name it", async () => {
  const folder = temporaryFolder();
  const all = await Promise.all(Array.from({ length: 5 }, () => another(folder)));
  const [holder, ...more] = all.filter(({ said }) => said === "held");
  expect(more).toEqual([]);
  for (const { said } of all.filter((one) => one !== holder)) expect(said).toContain(`process ${holder?.child.pid} on`);
});

it("waits for a process that is ending", async () => {
  const folder = temporaryFolder();
  const lock = await takeFolder(folder);
  setTimeout(() => lock.release(), 300);
  (await takeFolder(folder)).release();
});

it("has a file that only its user may read", async () => {
  const folder = temporaryFolder();
  const lock = await takeFolder(folder);
  expect(statSync(join(folder, "imapscope.lock")).mode & 0o777).toBe(0o600);
  lock.release();
});
