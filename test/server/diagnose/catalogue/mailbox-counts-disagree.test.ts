import { describe, expect, it } from "vitest";
import type { ExaminedCounts, MailboxCounts, StatusCounts } from "../../../../server/contract/facts.ts";
import { mailboxCountsDisagree } from "../../../../server/diagnose/catalogue/mailbox-counts-disagree.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

const SAID: ExaminedCounts = { messages: 12, uidNext: 13, uidValidity: 1, highestModseq: null };
type Change = Partial<StatusCounts>;

describe("mailbox-counts-disagree", () => {
  it("is found when there are twice fewer messages than were counted", () => {
    expect(evidenceOf(mailboxCountsDisagree, said({}, { messages: 3 }))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailbox: "INBOX",
      status: "MESSAGES 12 UIDNEXT 13 UIDVALIDITY 1",
      examine: "MESSAGES 3 UIDNEXT 13 UIDVALIDITY 1",
    });
  });

  it.each<[string, Change, Change]>([
    ["UIDVALIDITY differs", {}, { uidValidity: 2 }],
    ["UIDNEXT is smaller", {}, { uidNext: 12, messages: 11 }],
    ["there are more messages without more UIDs", { messages: 11 }, { messages: 12 }],
    ["there are more messages than UIDs", { messages: 20 }, { messages: 20 }],
    ["UIDNEXT is the number of messages", { messages: 13 }, { messages: 13 }],
    ["more is unseen than there is", { unseen: 20 }, {}],
  ])("is found when twice %s", (_, status, examined) => {
    expect(evidenceOf(mailboxCountsDisagree, said(status, examined))).toMatchObject({ mailbox: "INBOX" });
  });

  it("is found when UIDVALIDITY is another one each time", () => {
    const facts = said({ uidValidity: 7 }, { uidValidity: 8 }, [{ uidValidity: 5 }, { uidValidity: 6 }]);
    expect(evidenceOf(mailboxCountsDisagree, facts)).toMatchObject({ mailbox: "INBOX" });
  });

  it.each<[string, Change, Change]>([
    ["mail came in between", {}, { messages: 14, uidNext: 15 }],
    ["mail came and was deleted", {}, { uidNext: 15 }],
    ["EXAMINE does not tell UIDNEXT", {}, { uidNext: null }],
    ["STATUS does not tell how many there are", { messages: null }, { messages: 3 }],
    ["neither tells anything", { messages: null, uidNext: null, uidValidity: null }, { messages: null, uidNext: null }],
  ])("is not found when %s", (_, status, examined) => {
    expect(mailboxCountsDisagree.find(said(status, examined), CONTEXT)).toBeNull();
  });

  it("is not found when it was so once", () => {
    expect(mailboxCountsDisagree.find(said({}, {}, [{}, { messages: 3 }]), CONTEXT)).toBeNull();
    expect(mailboxCountsDisagree.find(said({}, { messages: 3 }, null), CONTEXT)).toBeNull();
  });

  it("is not found where somebody goes on deleting while it is asked", () => {
    const facts = said({ messages: 10 }, { messages: 9 }, [{ messages: 12 }, { messages: 11 }]);
    expect(mailboxCountsDisagree.find(facts, CONTEXT)).toBeNull();
  });
});

/** What STATUS and EXAMINE say at last, and what they said first: the same, unless something else is given. */
function said(status: Change, examined: Change, first: [Change, Change] | null = [status, examined]) {
  const inbox: MailboxCounts = {
    ...HEALTHY_INBOX,
    ...status,
    examined: { ...SAID, ...examined },
    first: first && { status: { ...SAID, unseen: 2, size: null, ...first[0] }, examined: { ...SAID, ...first[1] } },
  };
  return healthyFacts({ status: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes: [inbox] } } });
}
