import { describe, expect, it } from "vitest";
import { mailboxCorrupt } from "../../../../server/diagnose/catalogue/mailbox-corrupt.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-corrupt", () => {
  it("is found when the server says so", () => {
    const facts = unreadable("CORRUPTION", "Mailbox is corrupt");
    expect(evidenceOf(mailboxCorrupt, facts)).toEqual({
      ...TARGET,
      code: "CORRUPTION",
      text: "Mailbox is corrupt",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is not found when the server says something else", () => {
    expect(mailboxCorrupt.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(mailboxCorrupt.find(unreadable("ECONNRESET", "Mailbox is corrupt"), CONTEXT)).toBeNull();
  });
});
