import { describe, expect, it } from "vitest";
import { syncPushMissing } from "../../../../server/diagnose/catalogue/sync-push-missing.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { done, healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

const UNANNOUNCED = done({ announced: false, waited: 35 }, 35);

describe("sync-push-missing", () => {
  it("is found when the waiting session hears nothing", () => {
    expect(evidenceOf(syncPushMissing, healthySync({ push: UNANNOUNCED }))).toEqual({
      ...CANARY,
      operation: "push",
      answer: "accepted",
      code: "OK",
      text: "OK",
    });
  });

  it("is found when the server breaks the wait off", () => {
    const facts = healthySync({ push: refused("ECONNRESET", "reset") });
    expect(evidenceOf(syncPushMissing, facts)).toMatchObject({ answer: "lost", code: "ECONNRESET" });
  });

  it("gives way when the message cannot be seen at all", () => {
    const fetch = done({ found: false, waited: 10, changed: [] });
    const findings = diagnose(healthySync({ push: UNANNOUNCED, fetch }), CONTEXT);
    expect(findings.map(({ id }) => id)).toEqual(["sync-message-not-visible"]);
  });

  it("is not found when the server has no push to offer", () => {
    const facts = healthySync({ push: { status: "skipped", because: "not-applicable" } });
    expect(syncPushMissing.find(facts, CONTEXT)).toBeNull();
  });

  it("is not found when it was announced, nor without a canary", () => {
    expect(syncPushMissing.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncPushMissing.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
