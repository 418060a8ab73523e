import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import { whenChanged } from "../../../server/config/reread.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

it("looks at a file that has settled once for all who ask at about the same time, and sees a change at the next look", async () => {
  const path = join(temporaryFolder(), "ca.pem");
  writeFileSync(path, "one");
  const read = vi.fn(async () => ({ value: "as it was" }));
  const reread = whenChanged(path, read);
  // Long after it was written.
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  const clock = vi.spyOn(performance, "now").mockReturnValue(1000);
  onTestFinished(() => void vi.restoreAllMocks());
  await reread();
  rmSync(path);
  await setTimeout(5);
  writeFileSync(path, "another");
  clock.mockReturnValue(1039);
  await Promise.all([reread(), reread()]);
  expect(read).toHaveBeenCalledTimes(1);
  clock.mockReturnValue(1040);
  await reread();
  expect(read).toHaveBeenCalledTimes(2);
});
