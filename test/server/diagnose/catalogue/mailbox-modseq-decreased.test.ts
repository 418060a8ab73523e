import { describe, expect, it } from "vitest";
import { mailboxModseqDecreased } from "../../../../server/diagnose/catalogue/mailbox-modseq-decreased.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, counting, EARLIER, evidenceOf, TARGET } from "../evidence-of.ts";

describe("mailbox-modseq-decreased", () => {
  it("is found when it differs", () => {
    const facts = counting({ ...HEALTHY_INBOX, highestModseq: "9006" });
    expect(
      evidenceOf(
        mailboxModseqDecreased,
        facts,
        comparedWith(counting({ ...HEALTHY_INBOX, highestModseq: "90060115205545359" })),
      ),
    ).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX",
      count: 1,
      before: "90060115205545359",
      after: "9006",
      since: EARLIER,
    });
  });

  it("is not found without a check before", () => {
    expect(mailboxModseqDecreased.find(healthyFacts(), CONTEXT)).toBeNull();
  });

  it("compares numbers that no double can hold", () => {
    const before = counting({ ...HEALTHY_INBOX, highestModseq: "9223372036854775807" });
    const facts = counting({ ...HEALTHY_INBOX, highestModseq: "9223372036854775806" });
    expect(evidenceOf(mailboxModseqDecreased, facts, comparedWith(before))).toMatchObject({
      after: "9223372036854775806",
    });
    expect(mailboxModseqDecreased.find(before, comparedWith(facts))).toBeNull();
  });

  it("compares numbers, not texts", () => {
    const facts = counting({ ...HEALTHY_INBOX, highestModseq: "10" });
    expect(
      mailboxModseqDecreased.find(facts, comparedWith(counting({ ...HEALTHY_INBOX, highestModseq: "9" }))),
    ).toBeNull();
  });

  it.each([
    ["it is the same", {}],
    ["the server has none", { highestModseq: null }],
    ["the server says 0, which means none", { highestModseq: "0" }],
    ["UIDVALIDITY changed", { highestModseq: "1", uidValidity: 7 }],
    ["UIDs have gone backwards too", { highestModseq: "1", uidNext: 2 }],
  ])("is not found when %s", (_, now) => {
    const facts = counting({ ...HEALTHY_INBOX, ...now });
    expect(mailboxModseqDecreased.find(facts, comparedWith(counting(HEALTHY_INBOX)))).toBeNull();
  });
});
