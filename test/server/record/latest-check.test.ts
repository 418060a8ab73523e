import { expect, it } from "vitest";
import { readLatest } from "../../../server/record/latest-check.ts";
import { createLive } from "../../../server/record/live.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

it("is read from the store, or what the store could not keep, and nothing before the first", async () => {
  const live = createLive();
  const stored = healthyCheck({ id: "stored" });
  const read: string[] = [];
  const store = {
    check: async (id: string) => {
      read.push(id);
      return stored;
    },
  };
  expect(await readLatest(live, store, "corp")).toBeNull();
  live.done(stored);
  expect(await readLatest(live, store, "corp")).toBe(stored);
  const lost = healthyCheck({ id: "lost" });
  live.done(lost, "up", false);
  expect(await readLatest(live, store, "corp")).toBe(lost);
  expect(read).toEqual(["stored"]);
});
