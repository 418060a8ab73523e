import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = join(import.meta.dirname, "save-until-killed.ts");

/** Runs the program until it has printed that it saved `checks`, kills it, and gives the number it printed last. */
async function saveUntilKilled(folder: string, checks: number): Promise<number> {
  const program = spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  let last = -1;
  for await (const line of createInterface(program.stdout)) {
    last = Number(line);
    if (last >= checks) program.kill("SIGKILL");
  }
  expect((await ended)[1]).toBe("SIGKILL");
  return last;
}

it("has every check that was saved when the process was killed in the middle", async () => {
  const folder = temporaryFolder();
  const last = await saveUntilKilled(folder, 300);
  expect(last).toBeGreaterThanOrEqual(300);

  const store = openStore(folder);
  const listed = store.list("corp", { limit: 1_000_000 });
  expect(listed.length).toBeGreaterThanOrEqual(last + 1);
  for (const { id, findings } of listed) {
    expect(findings).toHaveLength(2);
    expect(store.check(id)?.transcript).toHaveLength(26);
  }
  store.close();

  const database = new DatabaseSync(join(folder, "imapscope.db"));
  expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  database.close();
});
