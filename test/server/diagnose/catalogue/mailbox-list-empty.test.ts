import { describe, expect, it } from "vitest";
import type { MailboxFacts } from "../../../../server/contract/facts.ts";
import { mailboxListEmpty } from "../../../../server/diagnose/catalogue/mailbox-list-empty.ts";
import { healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, evidenceOf, failed, TARGET } from "../evidence-of.ts";

const PARENT: MailboxFacts = {
  path: "Old",
  delimiter: "/",
  attributes: ["\\NoSelect"],
  specialUse: null,
  subscribed: null,
};

describe("mailbox-list-empty", () => {
  it.each([[[]], [[PARENT]]])("is found when no mailbox can be opened", (mailboxes) => {
    expect(evidenceOf(mailboxListEmpty, listing(mailboxes))).toEqual({ ...TARGET, user: "monitor@example.com" });
  });

  it("is not found when there is one", () => {
    expect(mailboxListEmpty.find(listing([PARENT, { ...PARENT, path: "INBOX", attributes: [] }]), CONTEXT)).toBeNull();
  });

  it("is not found when the listing failed", () => {
    expect(mailboxListEmpty.find(healthyFacts({ list: failed("NO") }), CONTEXT)).toBeNull();
  });
});

function listing(mailboxes: readonly MailboxFacts[]) {
  return healthyFacts({ list: { status: "ok", at: 0, seconds: 0.01, value: { mailboxes } } });
}
