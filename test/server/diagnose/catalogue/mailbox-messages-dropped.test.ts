import { describe, expect, it } from "vitest";
import { mailboxMessagesDropped } from "../../../../server/diagnose/catalogue/mailbox-messages-dropped.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, counting, EARLIER, evidenceOf, TARGET } from "../evidence-of.ts";

describe("mailbox-messages-dropped", () => {
  it("is found when it differs", () => {
    const facts = counting({ ...HEALTHY_INBOX, messages: 20 });
    expect(
      evidenceOf(mailboxMessagesDropped, facts, comparedWith(counting({ ...HEALTHY_INBOX, messages: 41 }))),
    ).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX",
      count: 1,
      before: 41,
      after: 20,
      since: EARLIER,
    });
  });

  it("is not found without a check before", () => {
    expect(mailboxMessagesDropped.find(healthyFacts(), CONTEXT)).toBeNull();
  });

  it.each([
    ["half of them are left", 40, 20],
    ["fewer than twenty are gone", 19, 0],
    ["there are more", 20, 41],
  ])("is not found when %s", (_, before, now) => {
    const facts = counting({ ...HEALTHY_INBOX, messages: now });
    expect(
      mailboxMessagesDropped.find(facts, comparedWith(counting({ ...HEALTHY_INBOX, messages: before }))),
    ).toBeNull();
  });

  it("is found when all of twenty are gone", () => {
    const before = counting({ ...HEALTHY_INBOX, messages: 20 });
    const facts = counting({ ...HEALTHY_INBOX, messages: 0 });
    expect(evidenceOf(mailboxMessagesDropped, facts, comparedWith(before))).toMatchObject({ before: 20, after: 0 });
  });
});
