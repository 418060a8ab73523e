import { describe, expect, it } from "vitest";
import type { MailboxFacts } from "../../../../server/contract/facts.ts";
import { mailboxDisappeared } from "../../../../server/diagnose/catalogue/mailbox-disappeared.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { CONTEXT, comparedWith, counting, EARLIER, evidenceOf, failed, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-disappeared", () => {
  it("is found when a mailbox is not listed any more", () => {
    expect(evidenceOf(mailboxDisappeared, listing("INBOX"), comparedWith(listing("INBOX", "Archive")))).toEqual({
      ...TARGET,
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
      since: EARLIER,
    });
  });

  it("is found when a configured mailbox can neither be counted nor is listed any more", () => {
    const before = counting(HEALTHY_INBOX, { ...HEALTHY_INBOX, path: "Hidden" });
    expect(evidenceOf(mailboxDisappeared, healthyFacts(), comparedWith(before))).toMatchObject({
      mailboxes: "Hidden",
      count: 1,
    });
  });

  it("names ten of many", () => {
    const paths = Array.from({ length: 12 }, (_, index) => `Folder ${index}`);
    const evidence = evidenceOf(mailboxDisappeared, listing("INBOX"), comparedWith(listing("INBOX", ...paths)));
    expect(evidence.count).toBe(12);
    expect(evidence.mailboxes).toMatch(/^Folder 0, .*Folder 9 \(\+2\)$/);
  });

  it.each([
    ["all are there, and more", listing("INBOX", "Archive", "New"), listing("INBOX", "Archive")],
    ["INBOX is written in another way", listing("Inbox"), listing("INBOX")],
    ["only a name without a mailbox went", listing("INBOX"), listing("INBOX", ["Lists", "\\NonExistent"])],
    ["not even INBOX is listed any more", listing(), listing("INBOX", "Archive")],
    [
      "the server says itself that it does not exist",
      unreadable("NONEXISTENT", "Mailbox doesn't exist: Archive"),
      listing("INBOX", "Archive"),
    ],
    ["the list could not be read", healthyFacts({ list: failed("NO") }), listing("INBOX", "Archive")],
    [
      "it is not listed but can be counted",
      counting(HEALTHY_INBOX, { ...HEALTHY_INBOX, path: "Hidden" }),
      listing("Hidden"),
    ],
  ])("is not found when %s", (_, facts, before) => {
    expect(mailboxDisappeared.find(facts, comparedWith(before))).toBeNull();
  });

  it("is not found without a check before", () => {
    expect(mailboxDisappeared.find(listing("INBOX"), CONTEXT)).toBeNull();
  });
});

/** The facts of an account with these mailboxes, some with an attribute. */
function listing(...names: readonly (string | readonly [path: string, attribute: string])[]) {
  const mailboxes = names.map((name): MailboxFacts => {
    const [path, ...attributes] = typeof name === "string" ? [name] : name;
    return { path, delimiter: "/", attributes, specialUse: null, subscribed: true };
  });
  return healthyFacts({ list: { status: "ok", at: 0.133, seconds: 0.024, value: { mailboxes } } });
}
