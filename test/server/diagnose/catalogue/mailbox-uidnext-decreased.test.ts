import { describe, expect, it } from "vitest";
import { mailboxUidnextDecreased } from "../../../../server/diagnose/catalogue/mailbox-uidnext-decreased.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, counting, EARLIER, evidenceOf, TARGET } from "../evidence-of.ts";

describe("mailbox-uidnext-decreased", () => {
  it("is found when it differs", () => {
    const facts = counting({ ...HEALTHY_INBOX, uidNext: 4700 });
    expect(
      evidenceOf(mailboxUidnextDecreased, facts, comparedWith(counting({ ...HEALTHY_INBOX, uidNext: 4711 }))),
    ).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX",
      count: 1,
      before: 4711,
      after: 4700,
      since: EARLIER,
    });
  });

  it("is not found without a check before", () => {
    expect(mailboxUidnextDecreased.find(healthyFacts(), CONTEXT)).toBeNull();
  });

  it.each([
    ["it is the same", counting(HEALTHY_INBOX)],
    ["it rose", counting({ ...HEALTHY_INBOX, uidNext: 3 })],
    ["UIDVALIDITY changed, so that all UIDs are new", counting({ ...HEALTHY_INBOX, uidValidity: 7, uidNext: 4711 })],
  ])("is not found when %s", (_, before) => {
    expect(mailboxUidnextDecreased.find(counting(HEALTHY_INBOX), comparedWith(before))).toBeNull();
  });

  it("is not found when the server does not say it any more", () => {
    expect(
      mailboxUidnextDecreased.find(counting({ ...HEALTHY_INBOX, uidNext: 0 }), comparedWith(counting(HEALTHY_INBOX))),
    ).toBeNull();
  });
});
