import { describe, expect, it } from "vitest";
import type { SyncFetch } from "../../../../server/contract/facts.ts";
import { syncMessageAltered } from "../../../../server/diagnose/catalogue/sync-message-altered.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

describe("sync-message-altered", () => {
  it.each<readonly [SyncFetch["changed"], string]>([
    [["header"], "header"],
    [["body", "size"], "body"],
    [["header", "body"], "both"],
  ])("is found when %s came back changed", (changed, part) => {
    expect(evidenceOf(syncMessageAltered, fetching(changed))).toEqual({ ...CANARY, part });
  });

  it("is not found when only the size was estimated", () => {
    expect(syncMessageAltered.find(fetching(["size"]), CONTEXT)).toBeNull();
  });

  it("is not found when it came back as it was, nor without a canary", () => {
    expect(syncMessageAltered.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncMessageAltered.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});

function fetching(changed: SyncFetch["changed"]) {
  return healthySync({ fetch: done({ found: true, waited: 10, changed }) });
}
