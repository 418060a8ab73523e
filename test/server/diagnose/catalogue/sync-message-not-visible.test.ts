import { describe, expect, it } from "vitest";
import { syncMessageNotVisible } from "../../../../server/diagnose/catalogue/sync-message-not-visible.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

const ACCEPTED = { answer: "accepted", code: "OK", text: "OK" };

describe("sync-message-not-visible", () => {
  it("is found when the second session does not find the message", () => {
    const facts = healthySync({ fetch: done({ found: false, waited: 10, changed: [] }) });
    expect(evidenceOf(syncMessageNotVisible, facts)).toEqual({ ...CANARY, ...ACCEPTED, operation: "fetch" });
  });

  it("is found when a moved message has not arrived", () => {
    const facts = healthySync({ move: done({ to: "Moved", by: "COPY", left: true, arrived: false }) });
    expect(evidenceOf(syncMessageNotVisible, facts)).toEqual({
      ...CANARY,
      ...ACCEPTED,
      mailbox: "Moved",
      operation: "move",
    });
  });

  it("is found when the server refuses to hand it out", () => {
    const facts = healthySync({ fetch: refused("NO", "Message not found") });
    expect(evidenceOf(syncMessageNotVisible, facts)).toMatchObject({ operation: "fetch", answer: "refused" });
  });

  it("is not found when both are there, nor without a canary", () => {
    expect(syncMessageNotVisible.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncMessageNotVisible.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
