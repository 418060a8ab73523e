import { describe, expect, it } from "vitest";
import { syncAppendFailed } from "../../../../server/diagnose/catalogue/sync-append-failed.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { healthySync, refused } from "../../../support/healthy-sync.ts";
import { CANARY, CONTEXT, evidenceOf } from "../evidence-of.ts";

describe("sync-append-failed", () => {
  it("is found when the server refuses to store the message", () => {
    expect(evidenceOf(syncAppendFailed, healthySync({ append: refused("NO", "Internal failure") }))).toEqual({
      ...CANARY,
      operation: "append",
      answer: "refused",
      code: "NO",
      text: "Internal failure",
    });
  });

  it("is found when the mailbox does not open", () => {
    const facts = healthySync({ select: refused("NONEXISTENT", "No such mailbox") });
    expect(evidenceOf(syncAppendFailed, facts)).toMatchObject({ operation: "select", code: "NONEXISTENT" });
  });

  it("is found when no answer comes", () => {
    const facts = healthySync({ append: refused("ETIMEDOUT", "no answer") });
    expect(evidenceOf(syncAppendFailed, facts)).toMatchObject({ answer: "lost", code: "ETIMEDOUT" });
  });

  it.each([
    ["OVERQUOTA", "Quota exceeded", "quota-exceeded"],
    ["NO", "Mailbox is read-only", "mailbox-read-only"],
    ["THROTTLED", "slow down", "session-throttled"],
  ])("gives way when [%s] %s names the cause", (code, text, cause) => {
    const findings = diagnose(healthySync({ append: refused(code, text) }), CONTEXT);
    expect(findings.map(({ id }) => id)).toEqual([cause]);
  });

  it("is not found when the message was stored, nor without a canary", () => {
    expect(syncAppendFailed.find(healthySync(), CONTEXT)).toBeNull();
    expect(syncAppendFailed.find(healthyFacts(), CONTEXT)).toBeNull();
  });
});
