import { describe, expect, it } from "vitest";
import type { SyncFacts } from "../../../server/contract/facts.ts";
import { seenSteps } from "../../../server/diagnose/seen-steps.ts";
import { done, HEALTHY_SYNC, refused } from "../../support/healthy-sync.ts";

const names = (changes: Partial<SyncFacts["operations"]> = {}) =>
  seenSteps({ operations: { ...HEALTHY_SYNC.operations, ...changes } }).map(({ operation }) => operation);
const ALL = Object.keys(HEALTHY_SYNC.operations);

describe("the steps of a canary that both sessions saw", () => {
  it("are all of them on a healthy server, each with its time", () => {
    expect(names().toSorted()).toEqual(ALL.toSorted());
    expect(seenSteps(HEALTHY_SYNC)).toContainEqual({ operation: "push", seconds: 0.041 });
  });

  it.each<[keyof SyncFacts["operations"], Partial<SyncFacts["operations"]>]>([
    ["select", { select: done({ readOnly: true, permanentFlags: null }) }],
    ["append", { append: refused("NO", "no") }],
    ["push", { push: done({ announced: false, waited: 35 }) }],
    ["fetch", { fetch: done({ found: false, waited: 10, changed: [] }) }],
    ["flag", { flag: done({ set: ["\\Seen"], read: [] }) }],
    ["move", { move: done({ to: "x", by: "MOVE", left: false, arrived: true }) }],
    ["expunge", { expunge: done({ gone: false }) }],
    ["create", { create: done({ mailbox: "x", shown: false }) }],
    ["rename", { rename: done({ mailbox: "x", shown: false }) }],
    ["delete", { delete: { status: "skipped", because: "create" } }],
  ])("are without %s where that had no effect", (name, changes) => {
    expect(names(changes).toSorted()).toEqual(ALL.filter((one) => one !== name).toSorted());
  });
});
