import { describe, expect, it } from "vitest";
import { mailboxInUse } from "../../../../server/diagnose/catalogue/mailbox-in-use.ts";
import { CONTEXT, evidenceOf, TARGET, unreadable } from "../evidence-of.ts";

describe("mailbox-in-use", () => {
  it("is found when the server says so", () => {
    const facts = unreadable("INUSE", "Mailbox is locked");
    expect(evidenceOf(mailboxInUse, facts)).toEqual({
      ...TARGET,
      code: "INUSE",
      text: "Mailbox is locked",
      user: "monitor@example.com",
      mailboxes: "Archive",
      count: 1,
    });
  });

  it("is not found when the server says something else", () => {
    expect(mailboxInUse.find(unreadable("NOPERM", "Permission denied"), CONTEXT)).toBeNull();
  });

  it("is not found when the connection broke", () => {
    expect(mailboxInUse.find(unreadable("ECONNRESET", "Mailbox is locked"), CONTEXT)).toBeNull();
  });
});
