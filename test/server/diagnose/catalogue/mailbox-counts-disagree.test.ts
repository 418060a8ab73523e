import { describe, expect, it } from "vitest";
import { mailboxCountsDisagree } from "../../../../server/diagnose/catalogue/mailbox-counts-disagree.ts";
import type { MailboxCounts } from "../../../../server/probe/facts.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, TARGET } from "../evidence-of.ts";

type Examined = NonNullable<MailboxCounts["examined"]>;

describe("mailbox-counts-disagree", () => {
  it("is found when there are fewer messages than were counted", () => {
    expect(evidenceOf(mailboxCountsDisagree, examined({ messages: 3 }))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailbox: "INBOX",
      status: "MESSAGES 12 UIDNEXT 13 UIDVALIDITY 1",
      examine: "MESSAGES 3 UIDNEXT 13 UIDVALIDITY 1",
    });
  });

  it.each<[string, Partial<Examined>]>([
    ["UIDVALIDITY differs", { uidValidity: 2 }],
    ["UIDNEXT is smaller", { uidNext: 12 }],
    ["there are more messages without more UIDs", { messages: 13 }],
  ])("is found when %s", (_, change) => {
    expect(evidenceOf(mailboxCountsDisagree, examined(change))).toMatchObject({ mailbox: "INBOX" });
  });

  it.each<[string, Partial<Examined>]>([
    ["mail came in between", { messages: 14, uidNext: 15 }],
    ["mail came and was deleted", { uidNext: 15 }],
    ["the server does not tell UIDNEXT", { uidNext: 0 }],
  ])("is not found when %s", (_, change) => {
    expect(mailboxCountsDisagree.find(examined(change), CONTEXT)).toBeNull();
  });
});

function examined(change: Partial<Examined>) {
  const before = { messages: 12, uidNext: 13, uidValidity: 1, highestModseq: null };
  const inbox: MailboxCounts = { ...HEALTHY_INBOX, examined: { ...before, ...change } };
  return healthyFacts({ status: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes: [inbox] } } });
}
