import { describe, expect, it } from "vitest";
import { syncPushSlow } from "../../../../server/diagnose/catalogue/sync-push-slow.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

describe("sync-push-slow", () => {
  it("is found when the message is announced late", () => {
    expect(evidenceOf(syncPushSlow, pushing(true, 29.1234))).toEqual({ ...CANARY, seconds: 29.123, threshold: 5 });
  });

  it.each([
    ["when it is announced in time", pushing(true, 5)],
    ["when it is not announced at all", pushing(false, 35)],
    ["without a canary", healthyFacts()],
  ])("is not found %s", (_, facts) => {
    expect(syncPushSlow.find(facts, CONTEXT)).toBeNull();
  });
});

function pushing(announced: boolean, seconds: number) {
  return healthySync({ push: done({ announced, waited: 35 }, seconds) });
}
