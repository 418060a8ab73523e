import { describe, expect, it } from "vitest";
import { syncExpungeLost } from "../../../../server/diagnose/catalogue/sync-expunge-lost.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

const ACCEPTED = { answer: "accepted", code: "OK", text: "OK" };

describe("sync-expunge-lost", () => {
  it("is found when a removed message is still there", () => {
    const facts = healthySync({ expunge: done({ gone: false }) });
    expect(evidenceOf(syncExpungeLost, facts)).toEqual({ ...CANARY, ...ACCEPTED, operation: "expunge" });
  });

  it("is found when a moved message is still there", () => {
    const facts = healthySync({ move: done({ to: "Moved", by: "MOVE", left: false, arrived: true }) });
    expect(evidenceOf(syncExpungeLost, facts)).toEqual({ ...CANARY, ...ACCEPTED, operation: "move" });
  });

  it.each(["move", "expunge"])("is found when the server refuses the %s", (operation) => {
    const facts = healthySync({ [operation]: refused("NO", "Permission denied") });
    expect(evidenceOf(syncExpungeLost, facts)).toMatchObject({ operation, answer: "refused", code: "NO" });
  });

  it("is not found when it is gone, nor without a canary", () => {
    expect(syncExpungeLost.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncExpungeLost.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
