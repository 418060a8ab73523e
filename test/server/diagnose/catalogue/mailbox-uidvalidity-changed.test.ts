import { describe, expect, it } from "vitest";
import { mailboxUidvalidityChanged } from "../../../../server/diagnose/catalogue/mailbox-uidvalidity-changed.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, counting, EARLIER, evidenceOf, failed, TARGET } from "../evidence-of.ts";

describe("mailbox-uidvalidity-changed", () => {
  it("is found when it differs", () => {
    const facts = counting({ ...HEALTHY_INBOX, uidValidity: 1717 });
    expect(
      evidenceOf(mailboxUidvalidityChanged, facts, comparedWith(counting({ ...HEALTHY_INBOX, uidValidity: 1716 }))),
    ).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "INBOX",
      count: 1,
      before: 1716,
      after: 1717,
      since: EARLIER,
    });
  });

  it("is not found without a check before", () => {
    expect(mailboxUidvalidityChanged.find(healthyFacts(), CONTEXT)).toBeNull();
  });

  it("names every mailbox that changed", () => {
    const archive = { ...HEALTHY_INBOX, path: "Archive" };
    const before = counting({ ...HEALTHY_INBOX, uidValidity: 7 }, { ...archive, uidValidity: 8 });
    expect(evidenceOf(mailboxUidvalidityChanged, counting(HEALTHY_INBOX, archive), comparedWith(before))).toMatchObject(
      {
        mailboxes: "INBOX, Archive",
        count: 2,
        before: 7,
        after: 1,
      },
    );
  });

  it.each([
    ["it is the same", counting(HEALTHY_INBOX)],
    ["it was a mailbox of another name", counting({ ...HEALTHY_INBOX, path: "Archive", uidValidity: 7 })],
    ["the server did not say it before", counting({ ...HEALTHY_INBOX, uidValidity: 0 })],
    ["the mailbox could not be read before", healthyFacts({ status: failed("NO") })],
  ])("is not found when %s", (_, before) => {
    expect(mailboxUidvalidityChanged.find(counting(HEALTHY_INBOX), comparedWith(before))).toBeNull();
  });
});
