import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "save-until-killed.ts");

/** Runs the program until it has said of so many checks that they are kept, kills it, and gives all of which it said so. */
async function saveUntilKilled(folder: string, checks: number): Promise<readonly string[]> {
  const program = spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  const kept: string[] = [];
  for await (const line of createInterface(program.stdout)) {
    kept.push(`check-${line}`);
    if (kept.length >= checks) program.kill("SIGKILL");
  }
  expect((await ended)[1]).toBe("SIGKILL");
  return kept;
}

it("has every check of which it said so when the process was killed in the middle of a batch", async () => {
  const folder = temporaryFolder();
  const kept = await saveUntilKilled(folder, 310);
  expect(kept.length).toBeGreaterThanOrEqual(310);

  const store = await openStore(folder);
  const listed = await store.list("corp", { limit: 1_000_000 });
  const ids = new Set(listed.map(({ id }) => id));
  expect(kept.filter((id) => !ids.has(id))).toEqual([]);
  for (const { id, findings } of listed) {
    expect(findings).toHaveLength(2);
    expect((await store.check(id))?.transcript).toHaveLength(26);
  }
  await store.close();

  const database = new DatabaseSync(join(folder, "imapscope.db"));
  expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  database.close();
});
