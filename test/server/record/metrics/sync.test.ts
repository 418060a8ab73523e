import { expect, it } from "vitest";
import type { SyncFacts } from "../../../../server/contract/facts.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { done, HEALTHY_SYNC, refused } from "../../../support/healthy-sync.ts";
import { measured, series } from "./measured.ts";

const OPERATIONS = ["append", "push", "fetch", "flag", "move", "expunge", "create", "rename", "delete"];

function sent(changes: Partial<SyncFacts["operations"]> = {}) {
  return healthyCheck({
    depth: "sync",
    sync: { ...HEALTHY_SYNC, operations: { ...HEALTHY_SYNC.operations, ...changes } },
  });
}

const counts = async (...checks: readonly Check[]) =>
  (await series(measured(...checks), "sync_duration_seconds_count")).map((line) => line.replace(/^.*operation=/, ""));

it("counts every operation of a canary but the opening of its mailbox", async () => {
  expect((await counts(sent())).toSorted()).toEqual(OPERATIONS.map((name) => `"${name}"} 1`).toSorted());
});

it("counts a canary once, however many checks carry what it saw", async () => {
  expect(await counts(sent(), healthyCheck({ sync: HEALTHY_SYNC }))).toContain('"push"} 1');
});

it("has no time for what failed, or was accepted and never seen", async () => {
  const lines = await counts(
    sent({
      append: refused("NO", "no"),
      push: done({ announced: false, waited: 35 }, 35),
      fetch: done({ found: false, waited: 10, changed: [] }),
      move: done({ to: "x", by: "MOVE", left: true, arrived: false }),
      expunge: done({ gone: false }),
      create: done({ mailbox: "x", shown: false }),
      delete: { status: "skipped", because: "create" },
    }),
  );
  expect(lines.toSorted()).toEqual(['"flag"} 1', '"rename"} 1']);
});

it("has nothing of a server without a canary", async () => {
  expect(await counts(healthyCheck())).toEqual([]);
});
