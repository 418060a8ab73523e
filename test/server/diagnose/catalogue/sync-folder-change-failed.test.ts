import { describe, expect, it } from "vitest";
import { syncFolderChangeFailed } from "../../../../server/diagnose/catalogue/sync-folder-change-failed.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

const CHANGES = ["create", "rename", "delete"];

describe("sync-folder-change-failed", () => {
  it.each(CHANGES)("is found when the server refuses the %s", (operation) => {
    const facts = healthySync({ [operation]: refused("CANNOT", "no such thing here") });
    expect(evidenceOf(syncFolderChangeFailed, facts)).toEqual({
      ...CANARY,
      operation,
      answer: "refused",
      code: "CANNOT",
      text: "no such thing here",
    });
  });

  it.each(CHANGES)("is found when the second session sees nothing of the %s", (operation) => {
    const facts = healthySync({ [operation]: done({ mailbox: "imapscope/new", shown: false }) });
    expect(evidenceOf(syncFolderChangeFailed, facts)).toMatchObject({ operation, answer: "accepted" });
  });

  it("is not found when it is seen, nor without a canary", () => {
    expect(syncFolderChangeFailed.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncFolderChangeFailed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
