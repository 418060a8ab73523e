import { describe, expect, it } from "vitest";
import type { PhaseOutcome, QuotaFacts } from "../../../../server/contract/facts.ts";
import { mailboxNoNewMail } from "../../../../server/diagnose/catalogue/mailbox-no-new-mail.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import type { Context } from "../../../../server/diagnose/diagnosis.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const WITHIN_TWO_HOURS: Context = { ...CONTEXT, thresholds: { ...CONTEXT.thresholds, newestMessageAge: 7_200 } };

describe("mailbox-no-new-mail", () => {
  it("is found when the newest message is older than allowed", () => {
    expect(evidenceOf(mailboxNoNewMail, newest("2026-11-23T06:30:00.000Z"), WITHIN_TWO_HOURS)).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailbox: "INBOX",
      newest: "2026-11-23T06:30:00.000Z",
      hours: 5,
    });
  });

  it("is not found when it is as old as allowed", () => {
    expect(mailboxNoNewMail.find(newest("2026-11-23T10:00:00.000Z"), WITHIN_TWO_HOURS)).toBeNull();
  });

  it("is not found when nothing is expected", () => {
    expect(mailboxNoNewMail.find(newest("2020-01-01T00:00:00.000Z"), CONTEXT)).toBeNull();
  });

  it("is not found in an empty mailbox, whose last message nobody knows", () => {
    expect(mailboxNoNewMail.find(newest(null), WITHIN_TWO_HOURS)).toBeNull();
  });

  it("is not found in a full mailbox, which takes none", () => {
    const full = diagnose(newest("2020-01-01T00:00:00.000Z", using("STORAGE")), WITHIN_TWO_HOURS);
    expect(full.map(({ id }) => id)).toEqual(["quota-exceeded"]);
  });

  it("is found when it is folders that there may be no more of", () => {
    evidenceOf(mailboxNoNewMail, newest("2020-01-01T00:00:00.000Z", using("MAILBOX")), WITHIN_TWO_HOURS);
  });

  it("is not found when the server refuses something because the mailbox is full", () => {
    const quota = failed<QuotaFacts>("OVERQUOTA", "Quota exceeded (mailbox for user is full)");
    expect(mailboxNoNewMail.find(newest("2020-01-01T00:00:00.000Z", quota), WITHIN_TWO_HOURS)).toBeNull();
  });
});

function newest(moment: string | null, quota = healthyFacts().phases.quota) {
  const mailboxes = [{ ...HEALTHY_INBOX, newest: moment }];
  return healthyFacts({ status: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } }, quota });
}

/** All that there may be of this is used. */
function using(name: string): PhaseOutcome<QuotaFacts> {
  const roots = [{ root: "User quota", resources: [{ name, used: "1000", limit: "1000" }] }];
  return { status: "ok", at: 0.172, seconds: 0.004, value: { roots } };
}
