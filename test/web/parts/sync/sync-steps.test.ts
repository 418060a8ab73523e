import { expect, it } from "vitest";
import type { SyncFacts } from "../../../../server/contract/facts.ts";
import { syncSteps, type Unseen } from "../../../../web/parts/sync/sync-steps.ts";
import { done, HEALTHY_SYNC, healthySync, refused } from "../../../support/healthy-sync.ts";

function stepOf(changes: Partial<SyncFacts["operations"]>) {
  const [name] = Object.keys(changes);
  const { sync } = healthySync(changes);
  return syncSteps(sync ?? HEALTHY_SYNC).find(({ operation }) => operation === name);
}

it("sees every step of a canary of which everything went well, with its time", () => {
  const steps = syncSteps(HEALTHY_SYNC);
  expect(steps.map(({ status }) => status)).toEqual(Array(10).fill("seen"));
  expect(steps.find(({ operation }) => operation === "push")).toMatchObject({ seconds: 0.041 });
});

type Case = readonly [changes: Partial<SyncFacts["operations"]>, unseen: Unseen];

it.each<Case>([
  [{ select: done({ readOnly: true, permanentFlags: [] }) }, { kind: "read-only" }],
  [{ push: done({ announced: false, waited: 35 }) }, { kind: "silent", waited: 35 }],
  [{ fetch: done({ found: false, waited: 10, changed: [] }) }, { kind: "not-found", waited: 10 }],
  [{ fetch: done({ found: true, waited: 10, changed: ["body"] }) }, { kind: "changed", parts: ["body"] }],
  [{ flag: done({ set: ["\\Seen", "\\Flagged"], read: ["\\seen"] }) }, { kind: "flags", flags: ["\\Flagged"] }],
  [{ move: done({ to: "a", by: "MOVE", left: true, arrived: false }) }, { kind: "not-arrived" }],
  [{ move: done({ to: "a", by: "COPY", left: false, arrived: true }) }, { kind: "still-there" }],
  [{ expunge: done({ gone: false }) }, { kind: "still-there" }],
  [{ rename: done({ mailbox: "a", shown: false }) }, { kind: "not-shown" }],
])("says what the other session did not see: %o", (changes, unseen) => {
  expect(stepOf(changes)).toMatchObject({ status: "unseen", unseen });
});

it("has the server's words where it refused, and why a step was not tried", () => {
  const failure = { code: "TRYCREATE", text: "no such mailbox" };
  expect(stepOf({ move: refused(failure.code, failure.text) })).toMatchObject({ status: "failed", failure });
  expect(stepOf({ expunge: { status: "skipped", because: "move" } })).toMatchObject({ because: "move" });
});
