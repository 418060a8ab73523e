import { describe, expect, it } from "vitest";
import { syncFlagLost } from "../../../../server/diagnose/catalogue/sync-flag-lost.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

describe("sync-flag-lost", () => {
  it("is found when a flag that was set is not read again", () => {
    const facts = healthySync({ flag: done({ set: ["\\Seen", "\\Flagged"], read: ["\\seen"] }) });
    expect(evidenceOf(syncFlagLost, facts)).toEqual({
      ...CANARY,
      operation: "flag",
      answer: "accepted",
      code: "OK",
      text: "OK",
      flags: "\\Flagged",
    });
  });

  it("is found when the server refuses to set it", () => {
    const facts = healthySync({ flag: refused("NOPERM", "Permission denied") });
    expect(evidenceOf(syncFlagLost, facts)).toMatchObject({ answer: "refused", code: "NOPERM" });
  });

  it("is not found when it is read again, nor without a canary", () => {
    expect(syncFlagLost.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncFlagLost.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
